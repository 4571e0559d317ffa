/**
 * From the rows of an answer to a checked series: bounds of what is plausible, ages counted to
 * asOf, difficulty epochs and block counts, power weeks, and a record of every row that is left
 * out. Shared by the providers of one kind of figure; knows none of them.
 *
 * <p>Decision: a bad row is left out and named in a gap; a series is refused only when too little
 * of it is left (of power prices: under 120 of the report week's 168 hours), so that the next
 * source is asked. Nothing is repaired or filled.
 *
 * <p>Decision: a day ends with the block whose header time is the latest before midnight (mempool's
 * rule; header times may go backwards by up to two hours), and the blocks of a day are the
 * difference of two such heights. So days add up to windows exactly, whatever source told the
 * heights.
 *
 * <p>Decision: a close is the last price of a UTC day, and a day counts only when it was over as
 * the answer came; an open candle is never a close, whichever row of the answer it is.
 */
package hashbrief.sources.rows;
