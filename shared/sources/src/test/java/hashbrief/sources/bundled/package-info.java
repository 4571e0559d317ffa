/** Tests of the bundled data. */
package hashbrief.sources.bundled;
