/**
 * Rigs against markets: revenue, cost stack, margin, fleets, the power of the network. Imports
 * units.
 */
package hashbrief.core.profit;
