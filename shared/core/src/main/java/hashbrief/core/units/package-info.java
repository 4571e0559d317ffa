/**
 * What every other package counts in: readings that may be absent, days, work, daily series.
 * Imports the JDK only.
 */
package hashbrief.core.units;
