/**
 * Blockchain.com charts: daily rate, difficulty and fees without heights. Imports chain and parse.
 *
 * <p>Decision: the subsidy comes from the date, because no chart names it or a height: 6.25 BTC
 * from 2020-05-12, 3.125 BTC from 2024-04-20 (block 840,000 at 00:09 UTC). Block 1,050,000 cannot
 * come before 2028-02-01; from then on this source refuses rather than guesses.
 */
package hashbrief.sources.providers.blockchaininfo;
