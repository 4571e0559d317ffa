/**
 * What every step of the state machine has in common: its event, its answer, the day and revision
 * that it works on, and how its failures are named. Imports core, log, s3, sdk, settings and
 * Jackson's streaming.
 *
 * <p>Decision: the three fetching steps run at once and must agree on a revision without talking to
 * each other. Revision n belongs to the execution whose name stands in {@code
 * raw/<asOf>/r<n>/execution}, written on condition that nothing is there. A refetching step takes
 * the first revision that is its execution's or nobody's; a step that refetches nothing takes the
 * newest, and notes it under its execution's name for the steps beside it.
 *
 * <p>Decision: an error's class name is all that the state machine sees of it. {@code
 * RetriableException} may pass by itself; everything else needs someone to change something.
 */
package hashbrief.run.steps;
