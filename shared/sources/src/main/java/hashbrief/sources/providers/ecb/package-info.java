/**
 * Reference rates of the European Central Bank, USD per EUR, on business days: from the data
 * portal, or from the file of the last 90 days, which can answer only for a recent asOf.
 */
package hashbrief.sources.providers.ecb;
