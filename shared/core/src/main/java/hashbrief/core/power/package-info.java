/** Electricity: intervals, UTC days, markets, means over weeks in USD. Imports units only. */
package hashbrief.core.power;
