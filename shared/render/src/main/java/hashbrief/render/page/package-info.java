/**
 * The report as one HTML page that needs nothing else: no script, no request. Imports contract,
 * core's report, units and words, chart and view.
 *
 * <p>Decision: the page is a loop over the declared sections; only what is a matter of looks stands
 * here (which terms are bars, which tables fold). Templates are compiled by JStachio, which escapes
 * all text; only the charts' SVG is inserted as it is.
 */
package hashbrief.render.page;
