/**
 * Where the steps keep what they write: in memory, in a folder of one machine, or, in aws, in a
 * bucket. Imports the archive of sources.
 *
 * <p>Decision: the files of one folder take their places at once, by one step of the system that
 * swaps the folder with its successor. A reader who looks while a report is written, or after the
 * writer died, sees a whole one.
 */
package hashbrief.run.store;
