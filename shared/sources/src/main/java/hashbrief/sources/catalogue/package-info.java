/**
 * The data that ship with the project: a chain history, power prices, rates and dated facts, each
 * file with its source and licence. They serve the report without a network and stand behind the
 * same types as the live sources. Imports core, sources.file and sources.power.
 *
 * <p>Decision: power prices ship as statistics per UTC day, not as hours, which is all that a
 * report needs and all that may be passed on.
 */
package hashbrief.sources.catalogue;
