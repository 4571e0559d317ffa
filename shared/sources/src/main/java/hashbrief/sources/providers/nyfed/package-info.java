/** SOFR, the reference rate of financing, from the Federal Reserve Bank of New York. */
package hashbrief.sources.providers.nyfed;
