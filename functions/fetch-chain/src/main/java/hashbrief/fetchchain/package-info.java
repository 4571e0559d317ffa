/** The step that fetches the chain part of a day's raw data. Imports cloud, sources and core. */
package hashbrief.fetchchain;
