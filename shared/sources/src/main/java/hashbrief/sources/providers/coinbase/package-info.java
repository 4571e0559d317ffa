/** Coinbase Exchange: daily candles in pages of at most 300. Imports price and parse. */
package hashbrief.sources.providers.coinbase;
