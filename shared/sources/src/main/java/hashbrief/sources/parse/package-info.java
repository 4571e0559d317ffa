/**
 * Strict reading of JSON answers: a missing field, a wrong type or a number that is none is an
 * {@link hashbrief.sources.fetch.UpstreamException} that names the place. Knows no provider.
 *
 * <p>Decision: providers write one number as 1.05e+21, as 854679789591469500000 and as "54.17", so
 * every numeric access takes a number or a numeric string, and only counts are read as long.
 */
package hashbrief.sources.parse;
