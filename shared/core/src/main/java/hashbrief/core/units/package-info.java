/**
 * What every other package counts in: readings that may be absent, days, work, daily series, and a
 * type for each unit that is easily taken for another. Imports the JDK only.
 */
package hashbrief.core.units;
