/**
 * Figures as words: digits, signs, units and dates, in one spelling for the console, the text of
 * the workbook, page, mail and every sentence. Imports units only.
 *
 * <p>Decision: there is one number format for everybody. A number with another language's
 * separators beside English words is off by a thousand for somebody.
 */
package hashbrief.core.words;
