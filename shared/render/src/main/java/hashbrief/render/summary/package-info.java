/**
 * What stands at the top of the page and in the mail: the key figures and the words of verdicts.
 * Imports core's report and units.
 */
package hashbrief.render.summary;
