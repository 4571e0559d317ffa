package hashbrief.contract.declared;

import static hashbrief.contract.Unit.BTC;
import static hashbrief.contract.Unit.BTC_PRICE;
import static hashbrief.contract.Unit.CHANGE;
import static hashbrief.contract.Unit.COUNT;
import static hashbrief.contract.Unit.DAYS;
import static hashbrief.contract.Unit.DIFFERENCE_EH_PER_S;
import static hashbrief.contract.Unit.EH_PER_S;
import static hashbrief.contract.Unit.HASHPRICE;
import static hashbrief.contract.Unit.NONE;
import static hashbrief.contract.Unit.RATIO;
import static hashbrief.contract.Unit.SHARE;

import hashbrief.contract.Figure;
import hashbrief.contract.Section;
import hashbrief.contract.Table;
import hashbrief.contract.Unit;
import java.util.List;

/** How much hash rate there is, and difficulty. */
final class ChainDeclared {

  static final Section HASHRATE =
      new Section(
          "hash-rate",
          "Hash rate",
          "Blocks arrive by chance, so a hash rate counted from blocks is an estimate. Its interval"
              + " is exact for the number of blocks.",
          List.of(
              Figure.of(
                      "hashrate.sma7EhPerS",
                      "Hash rate, 7-day mean",
                      EH_PER_S,
                      "mean of 7 complete days; a day is blocks x difficulty x 2^32 / 86400 s; 95 %"
                          + " interval of N blocks: chi2(0.025; 2N) / 2N to chi2(0.975; 2N + 2) /"
                          + " 2N of it")
                  .between("hashrate.sma7Low95EhPerS", "hashrate.sma7High95EhPerS")
                  .noting("exact interval from {hashrate.blocks7} blocks")
                  .key(),
              Figure.of(
                      "hashrate.blocks7",
                      "Blocks of the week",
                      COUNT,
                      "blocks found in the report week, by height where heights are known")
                  .detail(),
              Figure.of(
                      "hashrate.threshold.probabilityBelow",
                      "Probability of being below the threshold",
                      SHARE,
                      "of the true rate: regularized lower gamma P(N + 1/2, N T / H)")
                  .noting(
                      "threshold {hashrate.threshold.ehPerS}; 7-day mean below it:"
                          + " {hashrate.threshold.sma7Below}; so since"
                          + " {hashrate.threshold.crossedOn}")
                  .key(),
              Figure.of(
                      "hashrate.threshold.ehPerS",
                      "Threshold",
                      EH_PER_S,
                      "hash rate that the settings watch")
                  .digits(0)
                  .detail(),
              Figure.of(
                      "hashrate.threshold.sma7Below",
                      "7-day mean below the threshold",
                      NONE,
                      "whether the published mean is below; a fact, not an estimate")
                  .detail(),
              Figure.of(
                      "hashrate.threshold.crossedOn",
                      "Threshold crossed on",
                      NONE,
                      "day on which the 7-day mean came to the side where it is now")
                  .detail(),
              Figure.of(
                      "hashrate.peak.drawdown",
                      "Against its peak",
                      CHANGE,
                      "7-day mean / the highest 7-day mean of the history - 1; a shift where z is"
                          + " beyond what luck reaches in one of twenty histories as long")
                  .noting(
                      "{hashrate.peak.sma7EhPerS} on {hashrate.peak.date}; {hashrate.peak.verdict}"
                          + ": z {hashrate.peak.z}, luck alone reaches {hashrate.peak.criticalZ} in"
                          + " one of twenty histories")
                  .key(),
              Figure.of(
                      "hashrate.peak.sma7EhPerS",
                      "Highest 7-day mean",
                      EH_PER_S,
                      "of the history at hand")
                  .noting("7 days to {hashrate.peak.date}")
                  .detail(),
              Figure.of(
                      "hashrate.peak.date",
                      "Day of the peak",
                      NONE,
                      "last day of the highest 7 days")
                  .detail(),
              Figure.of(
                      "hashrate.peak.z",
                      "Against its peak, z",
                      RATIO,
                      "ln(H2 / H1) / sqrt(1/N1 + 1/N2) of both weeks")
                  .detail(),
              Figure.of(
                      "hashrate.peak.criticalZ",
                      "Luck's reach against a peak, z",
                      RATIO,
                      "5 % point of z against the highest of so many weeks under a constant rate,"
                          + " simulated")
                  .detail(),
              Figure.of(
                      "hashrate.peak.verdict",
                      "Against its peak, verdict",
                      NONE,
                      "shift where z is below luck's reach, otherwise noise")
                  .detail(),
              Figure.of(
                      "hashrate.weekOverWeek.change",
                      "Week over week",
                      CHANGE,
                      "7-day mean / that of the 7 days before - 1; a shift where"
                          + " z = ln(H2 / H1) / sqrt(1/N1 + 1/N2) is beyond 1.96")
                  .noting(
                      "{hashrate.weekOverWeek.verdict}: z {hashrate.weekOverWeek.z}, beyond"
                          + " \u00b11.96 it is more than luck")
                  .key(),
              Figure.of(
                      "hashrate.weekOverWeek.z",
                      "Week over week, z",
                      RATIO,
                      "ln(H2 / H1) / sqrt(1/N1 + 1/N2)")
                  .detail(),
              Figure.of(
                      "hashrate.weekOverWeek.verdict",
                      "Week over week, verdict",
                      NONE,
                      "shift where |z| is 1.96 or more, otherwise noise")
                  .detail(),
              Figure.of(
                      "hashrate.weekLow.sma7EhPerS",
                      "Week's low",
                      EH_PER_S,
                      "lowest 7-day mean that ends within the report week")
                  .noting(
                      "7 days to {hashrate.weekLow.date}; lowest since"
                          + " {hashrate.weekLow.lowestSince} ({hashrate.weekLow.lowestForDays})"),
              Figure.of(
                      "hashrate.weekLow.date", "Day of the week's low", NONE, "last of its 7 days")
                  .detail(),
              Figure.of(
                      "hashrate.weekLow.lowestSince",
                      "Lowest since",
                      NONE,
                      "last earlier day whose 7-day mean was as low as the week's low")
                  .detail(),
              Figure.of(
                      "hashrate.weekLow.lowestForDays",
                      "Lowest for",
                      DAYS,
                      "days from then to the week's low")
                  .detail(),
              Figure.of(
                  "hashrate.sma30EhPerS", "30-day mean", EH_PER_S, "mean of 30 complete days"),
              Figure.of(
                  "hashrate.sma90EhPerS", "90-day mean", EH_PER_S, "mean of 90 complete days"),
              Figure.of("hashrate.ribbon", "Hash ribbon", RATIO, "30-day mean / 60-day mean")
                  .digits(3)
                  .noting("below 1 the rate is falling"),
              Figure.of(
                      "hashrate.fleet.idleEhPerS",
                      "Installed but idle",
                      DIFFERENCE_EH_PER_S,
                      "highest 30-day mean of 90 days minus the 30-day mean")
                  .between("hashrate.fleet.idleLow95EhPerS", "hashrate.fleet.idleHigh95EhPerS"),
              Figure.of(
                      "hashrate.fleet.highWaterEhPerS",
                      "High water of the fleet",
                      EH_PER_S,
                      "highest 30-day mean of the last 90 days")
                  .noting("as a maximum biased upward by about 2.4\u202f%"),
              Figure.of(
                  "hashrate.puell",
                  "Puell multiple",
                  RATIO,
                  "issuance in USD / its mean over 365 days")),
          List.of());

  static final Section DIFFICULTY =
      new Section(
          "difficulty",
          "Difficulty",
          "",
          List.of(
              Figure.of(
                  "difficulty.current",
                  "Difficulty",
                  Unit.DIFFICULTY,
                  "in force at the end of asOf"),
              Figure.of(
                  "difficulty.decreasesSincePeak",
                  "Decreases since its peak",
                  COUNT,
                  "retargets downward after the highest difficulty of the history"),
              Figure.of(
                      "difficulty.next.change",
                      "Next retarget",
                      CHANGE,
                      "if the hash rate stays: 600 (k + 1) / t - 1 after k blocks in t seconds")
                  .between("difficulty.next.low95", "difficulty.next.high95")
                  .noting(
                      "about {difficulty.next.estimatedDate} at height {difficulty.next.height};"
                          + " {difficulty.next.blocksDone} of 2,016 blocks done")
                  .key(),
              Figure.of(
                      "difficulty.next.estimatedDate",
                      "Day of the next retarget",
                      NONE,
                      "expected, at the pace so far")
                  .detail(),
              Figure.of(
                      "difficulty.next.height",
                      "Height of the next retarget",
                      COUNT,
                      "first block of the next epoch")
                  .detail(),
              Figure.of(
                      "difficulty.next.blocksDone",
                      "Blocks of the epoch",
                      COUNT,
                      "found since its first")
                  .detail()),
          List.of(
              Table.of("retargets", "Retargets", "difficulty.changes", "No retarget is known.")
                  .column("date", "Day", NONE, "of the first block of the epoch")
                  .column("height", "Height", COUNT, "of that block")
                  .column("difficulty", "Difficulty", Unit.DIFFICULTY, "from then on")
                  .column("change", "Change", CHANGE, "new / old - 1")
                  .reversed()));

  static final Section HISTORY =
      new Section(
          "daily-data",
          "Daily data",
          "",
          List.of(),
          List.of(
              Table.of("history", "The newest 400 days", "history", "No day is at hand.")
                  .column("date", "Day", NONE, "complete UTC day")
                  .column("blocks", "Blocks", COUNT, "of the day")
                  .column("hashrateEhPerS", "Day's rate", EH_PER_S, "from the day's blocks")
                  .column("sma7EhPerS", "7-day mean", EH_PER_S, "of the 7 days that end with it")
                  .column("sma7Low95EhPerS", "95 % low", EH_PER_S, "of the 7-day mean")
                  .column("sma7High95EhPerS", "95 % high", EH_PER_S, "of the 7-day mean")
                  .column("sma30EhPerS", "30-day mean", EH_PER_S, "of the 30 days that end with it")
                  .column("difficulty", "Difficulty", Unit.DIFFICULTY, "mean of the day's blocks")
                  .column("priceUsd", "BTC price", BTC_PRICE, "close")
                  .column("feesBtc", "Fees", BTC, "all of the day")
                  .column("hashpriceUsdPerPhDay", "Hash price", HASHPRICE, "of the day")
                  .reversed()));

  private ChainDeclared() {}
}
