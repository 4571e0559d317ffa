/**
 * Power markets and exchange rates for tests: the documented formats, for any period, out of a
 * curve.
 */
package hashbrief.sources.fake.energy;
