/**
 * Weekly GPU rental prices from GetDeploying.
 *
 * <p>Decision: a week is revised until its Sunday, so it counts from that day. The set begins with
 * weeks that repeat one value (filled in backwards); they would make rental look steadier than it
 * is, so they are left out and named.
 */
package hashbrief.sources.providers.getdeploying;
