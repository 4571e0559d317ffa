/** Electricity: intervals, UTC days, markets, exchange rates. Imports units only. */
package hashbrief.core.power;
