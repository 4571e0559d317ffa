/**
 * AI leases and GPU rental per megawatt-hour, and how steady an income is. Imports units only.
 *
 * <p>Decision: a lease is quoted per MWh of critical IT, its net operating income per metered MWh,
 * because a miner compares what is left of the power that its meter counts.
 */
package hashbrief.core.compute;
