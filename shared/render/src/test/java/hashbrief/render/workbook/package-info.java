/** Tests of the workbook; what LibreOffice makes of it is tested in the module tests. */
package hashbrief.render.workbook;
