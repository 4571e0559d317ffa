/** The figures of the bundled weeks against the same figures computed by other means. */
package hashbrief.tests.figures;
