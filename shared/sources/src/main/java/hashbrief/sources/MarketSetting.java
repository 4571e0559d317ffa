package hashbrief.sources;

/**
 * Where the power prices of one market come from.
 *
 * @param id what the report shows
 * @param source id of a provider with power prices
 * @param place value of the provider's key: a zone, a node, a state, a file or a price
 */
public record MarketSetting(String id, String source, String place) {}
