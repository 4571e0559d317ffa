/** The step that sends a written report, as Lambda calls it. Imports aws, run and sources. */
package hashbrief.send;
