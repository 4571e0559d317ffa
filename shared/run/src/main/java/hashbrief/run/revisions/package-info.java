/**
 * The revisions of a day: which there are, which of them a step works on, and what each was made
 * with. Imports event, settings, sources and core.
 *
 * <p>Decision: a revision is a value. {@code raw/<asOf>/r<n>/} holds the answers, the settings, the
 * reader's own files and the fingerprints of the catalogues, each as the first step that fetched
 * found it, written where nothing was. Every step reads them there and nowhere else, so what is
 * edited since then counts in the next revision.
 *
 * <p>Decision: the three fetching steps run at once and must agree on a revision without talking to
 * each other. Revision n belongs to the execution whose name stands in {@code
 * revisions/<asOf>/r<n>}, written where nothing was. A refetching step takes the first revision
 * that is its execution's or nobody's; a step that refetches nothing takes the newest, and notes it
 * under its execution's name for the steps beside it. Answers expire, and these do not: a day whose
 * answers are gone still knows which revisions were mailed.
 */
package hashbrief.run.revisions;
