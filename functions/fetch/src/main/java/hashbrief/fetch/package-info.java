/**
 * The three steps that fetch a day's answers, as Lambda calls them: one artifact, three functions,
 * three roles. Imports aws, run and sources.
 */
package hashbrief.fetch;
