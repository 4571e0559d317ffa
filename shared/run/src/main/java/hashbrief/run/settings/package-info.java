/**
 * The settings file: YAML to checked values, every mistake told with its key, its value and what is
 * allowed. Imports core.
 *
 * <p>Decision: strict. A key that is not known, or a number written as text, is an error and never
 * ignored, because a report made with a setting that did not take is worse than none.
 */
package hashbrief.run.settings;
