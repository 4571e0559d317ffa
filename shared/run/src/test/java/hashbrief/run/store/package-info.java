/** Tests of the stores, and of a folder whose writers die. */
package hashbrief.run.store;
