/**
 * The report as outsiders rely on it (report.json), and what goes into it. Imports the domain.
 *
 * <p>Decision: an absent figure is {@code Reading.Missing}, printed as null, and the list of gaps
 * is collected from the finished report, so none can be forgotten. {@code Optional} marks a field
 * where nothing is no loss (the source that this one replaced, for example): null without a gap.
 */
package hashbrief.core.report;
