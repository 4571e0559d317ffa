/**
 * Rigs against markets: revenue, cost stack, margin, the power of the network. Imports units only.
 */
package hashbrief.core.profit;
