/**
 * A report as sheets: loops over the contract, and what is presentation, such as the order of
 * sheets, charts, and which formula stands behind which path. Imports core, contract and {@code
 * book}.
 *
 * <p>Decision: a formula is found by the path of the figure that it computes, and its cached value
 * is the report's. So a figure has its formula wherever it stands.
 */
package hashbrief.render.workbook.sheets;
