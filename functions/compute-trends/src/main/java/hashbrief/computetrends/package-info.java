/** The step that computes the report. Imports core and render. */
package hashbrief.computetrends;
