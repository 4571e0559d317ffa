/**
 * The report as a letter: subject, HTML and plain text, two charts. Imports contract, core's report
 * and words, chart and view. How it is sent is not its business.
 *
 * <p>Decision: laid out by tables with styles at the elements and charts as PNG, because mail
 * readers know neither style sheets nor SVG well.
 */
package hashbrief.render.mail;
