/**
 * Figures and table cells with their words, ready for a template: the same for page and mail.
 * Imports contract, and core's report, units and words.
 */
package hashbrief.render.view;
