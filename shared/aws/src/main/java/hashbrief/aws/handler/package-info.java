/**
 * A step as Lambda calls it: what a function finds around it, its event, its answer, its log and
 * how its failures are named. Imports client and run.
 *
 * <p>Decision: an error's class name is all that the state machine sees of it. {@code
 * RetriableException} may pass by itself; everything else needs someone to change something.
 */
package hashbrief.aws.handler;
