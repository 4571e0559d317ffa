/**
 * What all chain sources share: bounds of what is plausible, difficulty epochs, block counts
 * between known heights. Knows no provider; imports core and fetch.
 *
 * <p>Decision: a day ends with the block whose header time is the latest before midnight (mempool's
 * rule; header times may go backwards by up to two hours), and the blocks of a day are the
 * difference of two such heights. So days add up to windows exactly, whatever source told the
 * heights.
 */
package hashbrief.sources.chain;
