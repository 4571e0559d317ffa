/**
 * The step that writes a computed report in every form, as Lambda calls it. Imports aws and run.
 */
package hashbrief.writereport;
