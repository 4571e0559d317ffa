/**
 * What outsiders rely on. Every scalar and every table of a report is declared once: path, label,
 * unit, digits, interval, definition, note, and what to say when it is absent. Workbook, page,
 * mail, console, README and the schema are loops over these declarations. Imports core alone.
 *
 * <p>Decision: a declaration names a path and nothing else says where its value is. The path is
 * resolved against core's records when the class is loaded, so a misspelt one never starts.
 */
package hashbrief.contract;
