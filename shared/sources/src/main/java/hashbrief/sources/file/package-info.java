/**
 * Files of the reader's own: strict CSV, where every mistake is told with file, line and what is
 * allowed. The data that ship with the project are read by the same code. Imports core.
 */
package hashbrief.sources.file;
