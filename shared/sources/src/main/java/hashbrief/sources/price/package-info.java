/**
 * What all sources of closing prices share. A close is the last price of a UTC day in USD per BTC.
 *
 * <p>Decision: a day counts only when it was over as the answer came; an open candle is never a
 * close, whichever row of the answer it is.
 */
package hashbrief.sources.price;
