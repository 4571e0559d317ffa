/**
 * The statements of the brief and how each is tested. A new one is a method that gives a finding,
 * and an entry in {@code Claims}. Imports section, words and the domain; nothing of the ledger.
 *
 * <p>Decision: "its own 30-day noise" of hash price is 1.96 x the standard deviation of the last 30
 * daily log changes x sqrt(30), the usual 30-day volatility with 95 %.
 */
package hashbrief.core.claim;
