/**
 * Things that may happen once and never twice: a mail to a recipient, an event to subscribers.
 * Imports core's store and Jackson's streaming.
 *
 * <p>Decision: claim with a conditional write, hand over, record the id. No service that takes a
 * mail or an event can be asked later whether it did, so a claim without an id is told to the owner
 * and left alone: a mail too few, known to the owner, is better than one too many.
 */
package hashbrief.run.once;
