/** Tests of the reader's own files. */
package hashbrief.sources.files;
