/**
 * Upstreams on the loopback that speak the documented formats, and every way in which they fail.
 * Shipped as the test jar of this module: a source under {@code http://127.0.0.1:port/<source id>}.
 */
package hashbrief.sources.fake;
