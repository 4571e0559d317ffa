/**
 * New York day-ahead prices by zone. Each day's file holds local Eastern hours, beginning, without
 * an offset: the order of the rows tells the two 01:00 of the autumn day apart.
 *
 * <p>Decision: the files left their old host in October 2026, so the new host is asked first, then
 * the old one by day (it keeps about ten) and by month. A host that does not work is not asked
 * again in the same run; one that lacks a day is.
 */
package hashbrief.sources.providers.nyiso;
