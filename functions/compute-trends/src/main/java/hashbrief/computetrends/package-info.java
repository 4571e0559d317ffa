/** The step that computes the report, as Lambda calls it. Imports aws, run and sources. */
package hashbrief.computetrends;
