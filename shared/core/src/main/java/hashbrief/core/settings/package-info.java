/**
 * What a reader may set, as checked values. Reading the file is the edge's work. Imports the JDK,
 * power and profit.
 */
package hashbrief.core.settings;
