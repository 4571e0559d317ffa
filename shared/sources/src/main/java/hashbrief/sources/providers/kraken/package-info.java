/** Kraken: daily candles, at most the newest 720. Imports price and parse. */
package hashbrief.sources.providers.kraken;
