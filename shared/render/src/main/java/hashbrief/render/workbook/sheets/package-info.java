/**
 * A report as sheets, one class each. Imports core and {@code book}.
 *
 * <p>Decision: the summary and the histories hold the report's figures; Profitability and AI and
 * power hold formulas over Inputs, with the report's figures as cached values. So what was reported
 * stays as it was while a reader asks "what if".
 */
package hashbrief.render.workbook.sheets;
