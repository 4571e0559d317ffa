/**
 * A Bitcoin Core node over JSON-RPC, in batches. Imports chain and parse.
 *
 * <p>Decision: days, work and heights come from headers alone, which a pruned node has too; fees
 * need getblockstats, a read of the whole block, so they are exact for the days that figures
 * compare and estimated from a few blocks a day for the rest of the history.
 *
 * <p>Decision: hundreds of batches stand as one source in the report; its fingerprint is that of
 * the batches' fingerprints, one a line, in the order of asking.
 */
package hashbrief.sources.providers.bitcoincore;
