/**
 * Prices and chain days of the reader's own: strict CSV, where every mistake is told with file,
 * line and what is allowed, and ends the run instead of becoming a gap. The data that ship with the
 * project are read by the same code. Imports core, fetch and power.
 */
package hashbrief.sources.files;
