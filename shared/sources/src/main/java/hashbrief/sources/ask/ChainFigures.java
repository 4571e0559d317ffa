package hashbrief.sources.ask;

import hashbrief.core.chain.ChainHistory;
import hashbrief.core.units.Reading;
import java.util.Map;

/**
 * What a chain source delivers.
 *
 * @param history complete days up to asOf, the report week without a hole
 * @param poolBlocks blocks of the report week by pool, where the source names pools
 */
public record ChainFigures(ChainHistory history, Reading<Map<String, Integer>> poolBlocks) {}
