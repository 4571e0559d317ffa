/**
 * The parts of a brief: one class a section computes its figures for the week at hand. Imports the
 * domain, the report's records and the settings; claim and ledger look at what is computed here.
 *
 * <p>Decision: the five per cent point of the peak is simulated with the peak disjoint from the
 * report week; the energy of an attack and the basket's efficiency use the week's mean hash rate;
 * the reward budget is the mean of the week's days, each at its own close.
 *
 * <p>Decision: the high-water bias of the fleet bracket (about 2.4 % upward) is told, not taken
 * off, because its size depends on the history at hand.
 */
package hashbrief.core.section;
