package hashbrief.core.report;

import hashbrief.core.units.Reading;

/**
 * What guards the chain.
 *
 * @param rewardUsdPerDay subsidy and fees of a day, mean of the report week
 * @param rewardBtcPerDay the same in BTC, which no price moves
 * @param attackEnergyUsdPerHour energy for 51 % of the hash rate at the basket's mean efficiency
 *     and the median market's price
 * @param poolTop1Share share of the week's blocks of the largest pool
 * @param poolTop2Share of the two largest together
 */
public record SecurityFigures(
    Reading<Double> rewardUsdPerDay,
    Reading<Double> rewardBtcPerDay,
    Reading<Double> attackEnergyUsdPerHour,
    Reading<Double> poolTop1Share,
    Reading<Double> poolTop2Share) {}
