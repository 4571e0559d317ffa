/**
 * A report as an Excel workbook: {@code sheets} says what it contains in the words of {@code book},
 * {@code poi} writes it. Imports core and contract.
 *
 * <p>Decision: no column is sized by measuring its text and nothing is drawn through AWT, because
 * there are no fonts where this runs.
 */
package hashbrief.render.workbook;
