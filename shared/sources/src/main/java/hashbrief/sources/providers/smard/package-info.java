/** Day-ahead prices of Germany and its neighbours from the Bundesnetzagentur: one file a week. */
package hashbrief.sources.providers.smard;
