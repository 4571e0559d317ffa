/**
 * What the power sources share: the weeks that are needed, and rows on their way to UTC days.
 *
 * <p>Decision: a series that covers under 120 of the report week's 168 hours is refused here, so
 * that the next source is asked; above that it is used and the missing hours are a named gap.
 */
package hashbrief.sources.power;
