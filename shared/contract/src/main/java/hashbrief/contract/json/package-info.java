/**
 * report.json: writing, reading and validating it. Imports core's report and units, and Jackson.
 *
 * <p>Decision: names, order and nullability come from the records themselves, so the document
 * cannot drift from the contract; its schema is generated from them and the declarations.
 */
package hashbrief.contract.json;
