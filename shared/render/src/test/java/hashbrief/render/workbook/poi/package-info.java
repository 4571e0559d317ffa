/** Tests of how a workbook is written. */
package hashbrief.render.workbook.poi;
