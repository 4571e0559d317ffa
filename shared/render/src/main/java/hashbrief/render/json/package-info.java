/**
 * report.json: writing, reading and validating it. Imports core's report and units, and Jackson.
 *
 * <p>Decision: names, order and nullability come from the records themselves, so the document
 * cannot drift from the contract; the schema is written by hand for outsiders and a test holds it
 * to the records.
 */
package hashbrief.render.json;
