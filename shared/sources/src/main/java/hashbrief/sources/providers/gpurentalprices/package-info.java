/**
 * GPU rental offers by provider from gpurentalprices.com: one day's snapshot, without history.
 *
 * <p>Decision: a snapshot made after asOf is refused, so this source answers only for an asOf that
 * is not older than its newest snapshot; it gives one point and no variation.
 */
package hashbrief.sources.providers.gpurentalprices;
