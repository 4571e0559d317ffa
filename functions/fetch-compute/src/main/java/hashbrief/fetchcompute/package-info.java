/** The step that fetches the compute part of a day's raw data. Imports cloud, sources and core. */
package hashbrief.fetchcompute;
