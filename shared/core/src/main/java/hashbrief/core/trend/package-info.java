/**
 * How the report of a week is put together from its inputs: one class a section, then claims,
 * assumptions, checks and gaps. Imports every other package of core.
 *
 * <p>Decision: the five per cent point of the peak is simulated with the peak disjoint from the
 * report week; the energy of an attack and the basket's efficiency use the week's mean hash rate;
 * the reward budget is the mean of the week's days, each at its own close.
 *
 * <p>Decision: "its own 30-day noise" of hash price is 1.96 x the standard deviation of the last 30
 * daily log changes x sqrt(30), the usual 30-day volatility with 95 %.
 *
 * <p>Decision: the high-water bias of the fleet bracket (about 2.4 % upward) is told, not taken
 * off, because its size depends on the history at hand.
 */
package hashbrief.core.trend;
