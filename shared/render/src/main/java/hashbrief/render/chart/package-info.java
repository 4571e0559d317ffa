/**
 * Charts: what is shown ({@code Chart}), where it lies ({@code Drawing}), how it is written (SVG,
 * PNG). Imports contract, core's report, units and words. Nothing is computed here but places.
 *
 * <p>Decision: a drawing knows tones, not colours; the page's style sheet gives them their colours,
 * so one picture serves light, dark and print. Text is measured by a table of widths, because the
 * Lambda runtime has no fonts.
 */
package hashbrief.render.chart;
