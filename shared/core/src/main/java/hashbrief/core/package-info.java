/** The report of a week, put together from its sections, claims and ledger. Imports them all. */
package hashbrief.core;
