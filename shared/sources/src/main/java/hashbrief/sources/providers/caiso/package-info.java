/**
 * California day-ahead prices by node, from OASIS: CSV files inside a zip.
 *
 * <p>Decision: the window is four UTC weeks and rows are kept by their UTC interval, not by
 * operating day: OASIS takes its window in GMT, so each UTC day is whole, whatever the Pacific
 * clock does. Four weeks touch 29 Pacific days; 31 is the limit, so one request is enough.
 */
package hashbrief.sources.providers.caiso;
