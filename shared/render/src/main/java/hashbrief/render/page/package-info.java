/**
 * The report as one HTML page that needs nothing else: no script, no request. Imports core's report
 * and units, chart and summary.
 *
 * <p>Decision: sections are data (facts, tables, figures) that one template prints, so every table
 * scrolls, is captioned and marks missing figures in the same way. Templates are compiled by
 * JStachio, which escapes all text; only the charts' SVG is inserted as it is.
 */
package hashbrief.render.page;
