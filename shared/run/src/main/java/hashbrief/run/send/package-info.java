/**
 * Sends a written report: a mail to each reader, an event to whoever subscribed. Imports log,
 * render and core.
 *
 * <p>Decision: the claim is per recipient and asOf, whatever the revision: readers get one mail a
 * week. {@code resend} claims anew under the name of its execution, so a repeated resend is still
 * one mail. {@code only} sends to addresses, known or not, and announces nothing.
 */
package hashbrief.run.send;
