/**
 * The sources in their order of preference, joined into what the figures are computed from. Each
 * provider's quirks stay in its own package below this one.
 */
package hashbrief.sources;
