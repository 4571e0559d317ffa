/**
 * The command line: the steps of the state machine in one process, over a folder. Clock,
 * environment and console enter the program here and nowhere else.
 *
 * <p>Decision: a run writes into memory and then to the folder at once, so that whatever fails on
 * the way leaves what was written before as it was.
 */
package hashbrief.cli;
