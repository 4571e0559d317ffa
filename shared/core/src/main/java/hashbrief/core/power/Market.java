package hashbrief.core.power;

import hashbrief.core.units.Reading;
import java.util.List;

/**
 * A place where power is bought.
 *
 * @param id what the report shows
 * @param source id of the source of the prices
 * @param currency ISO 4217, USD or EUR
 * @param days in date order; missing with the reason when no source answered
 */
public record Market(String id, String source, String currency, Reading<List<MarketDay>> days) {}
