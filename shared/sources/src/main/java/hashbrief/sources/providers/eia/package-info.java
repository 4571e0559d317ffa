/**
 * Industrial tariffs of the US states: what a miner without a market contract pays. Published about
 * two months late and revised; needs a free key.
 */
package hashbrief.sources.providers.eia;
