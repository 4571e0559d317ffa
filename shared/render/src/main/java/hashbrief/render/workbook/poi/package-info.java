/**
 * Writes a book with Apache POI. Imports {@code book}; nothing else knows POI.
 *
 * <p>Decision: the zip that POI makes is packed again in the order of names with one fixed time,
 * because POI stamps entries with the clock and equal reports must give equal bytes.
 */
package hashbrief.render.workbook.poi;
