/**
 * mempool.space, or one's own mempool instance: chain and closing prices. Imports chain and parse.
 *
 * <p>Decision: a row of daily hash rates is labelled by the END of its day; nothing is read that
 * only knows "now" (difficulty-adjustment, reward-stats, pools), so a past week reads like the
 * last.
 */
package hashbrief.sources.providers.mempool;
