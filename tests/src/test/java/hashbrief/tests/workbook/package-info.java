/** The workbook as a reader meets it: opened, recalculated and changed in LibreOffice. */
package hashbrief.tests.workbook;
