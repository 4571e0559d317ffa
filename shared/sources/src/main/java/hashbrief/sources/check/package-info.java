/**
 * Sanity before use: bounds, age counted to asOf, and a record of every row that is left out. Knows
 * no provider.
 *
 * <p>Decision: a bad row is left out and named in a gap; a series is refused only when too little
 * of it is left, so that the next source is asked. Nothing is repaired or filled.
 */
package hashbrief.sources.check;
