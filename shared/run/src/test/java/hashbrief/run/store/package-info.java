/** Tests of the folder store. */
package hashbrief.run.store;
