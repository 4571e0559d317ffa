/** The step that fetches the energy part of a day's raw data. Imports cloud, sources and core. */
package hashbrief.fetchenergy;
