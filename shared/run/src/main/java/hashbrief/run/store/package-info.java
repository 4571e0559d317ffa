/** The store over a folder of one machine. Imports core. */
package hashbrief.run.store;
