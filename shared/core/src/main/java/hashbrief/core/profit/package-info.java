/**
 * Rigs against markets: revenue, the cash margin, the power of the network. Imports units only.
 *
 * <p>Decision: the cash margin is the only formula; every break-even, the spread and the switching
 * hash price are that margin, solved. Capital is told beside it, because most rigs have no
 * published price and a column must mean the same in every row.
 */
package hashbrief.core.profit;
