/**
 * How every source is asked: one request, one answer, one archive, one fallback, one way to fail,
 * and the readers of JSON, CSV, XML and zip. Sources read through a {@link
 * hashbrief.sources.ask.Fetcher} and never open a connection themselves. Knows no provider.
 *
 * <p>Decision: a source is one function over a fetcher. Live, the fetcher asks and archives; later
 * the same function runs over the archive, so a report can be made again byte for byte, failures
 * included, and no source has a second code path.
 *
 * <p>Decision: providers write one number as 1.05e+21, as 854679789591469500000 and as "54.17", so
 * every numeric access takes a number or a numeric string, and only counts are read as long.
 */
package hashbrief.sources.ask;
