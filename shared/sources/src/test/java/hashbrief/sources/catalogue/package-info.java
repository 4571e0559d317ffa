/** Tests of the bundled data. */
package hashbrief.sources.catalogue;
