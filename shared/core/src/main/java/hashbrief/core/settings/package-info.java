/**
 * What a reader may set, as checked values. Reading the file is the edge's work. Imports compute,
 * profit and units.
 */
package hashbrief.core.settings;
