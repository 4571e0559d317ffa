/**
 * Figures as words: digits, signs, units, dates, in one locale. Imports core's units only.
 *
 * <p>Decision: the page is in {@code Locale.ROOT} and the same for everyone; the mail has its
 * reader's locale. Words stay English in both.
 */
package hashbrief.render.figure;
