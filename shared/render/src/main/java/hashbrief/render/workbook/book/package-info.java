/**
 * What a workbook contains, apart from how it is written: sheets, cells, formulas, tables, charts.
 * Imports nothing of the project.
 *
 * <p>Decision: every formula carries the figure of the report as its cached value, because mail and
 * phone previews do not calculate. Nothing here computes; a test compares both.
 */
package hashbrief.render.workbook.book;
