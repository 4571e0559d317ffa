/**
 * How every source is asked: one request, one answer, one way to fail. Sources read through a
 * {@link hashbrief.sources.fetch.Fetcher} and never open a connection themselves.
 *
 * <p>Decision: a source is one function over a fetcher. Live, the fetcher asks and archives; later
 * the same function runs over the archive, so a report can be made again byte for byte, failures
 * included, and no source has a second code path.
 */
package hashbrief.sources.fetch;
