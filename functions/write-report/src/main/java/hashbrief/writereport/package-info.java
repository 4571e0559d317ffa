/** The step that writes a computed report in every form. Imports core and render. */
package hashbrief.writereport;
