package hashbrief.render.workbook.sheets;

import hashbrief.core.chain.RetargetEstimate;
import hashbrief.core.report.DifficultyFigures;
import hashbrief.core.report.HashpriceFigures;
import hashbrief.core.report.HashrateFigures;
import hashbrief.core.report.NetworkFigures.PowerGw;
import hashbrief.core.report.Report;
import hashbrief.core.report.SecurityFigures;
import hashbrief.core.units.Reading;
import hashbrief.render.workbook.book.Look.Format;
import java.util.List;

/** The key figures of a report, with their intervals and what qualifies them. */
final class SummaryFigures {

  private static final String RATE = "EH/s";
  private static final String HASH_PRICE = "USD/PH/day";

  private SummaryFigures() {}

  static List<Figures.Group> of(Report report) {
    return List.of(
        hashrate(report.hashrate()),
        level(report.hashrate()),
        difficulty(report.difficulty()),
        hashprice(report),
        ai(report),
        network(report));
  }

  private static Figures.Group hashrate(HashrateFigures rate) {
    HashrateFigures.WeekOverWeek week = rate.weekOverWeek();
    HashrateFigures.Peak peak = rate.peak();
    HashrateFigures.WeekLow low = rate.weekLow();
    return new Figures("Hash rate")
        .between(
            "7-day mean",
            Reading.of(rate.sma7EhPerS()),
            new Figures.Ends(
                Reading.of(rate.sma7Low95EhPerS()), Reading.of(rate.sma7High95EhPerS())),
            Format.ONE,
            RATE,
            Remarks.format("exact interval from %,d blocks", rate.blocks7()))
        .add("30-day mean", rate.sma30EhPerS(), Format.ONE, RATE, "")
        .add("90-day mean", rate.sma90EhPerS(), Format.ONE, RATE, "")
        .add(
            "Change on the week before",
            week.change(),
            Format.SIGNED_PERCENT,
            "",
            Remarks.say(
                week.z(),
                z -> Remarks.format("z %.2f: ", z) + Remarks.say(week.verdict(), Remarks::of)))
        .add(
            "Highest 7-day mean of the history",
            Reading.of(peak.sma7EhPerS()),
            Format.ONE,
            RATE,
            "on " + peak.date())
        .add(
            "Below that peak",
            Reading.of(peak.drawdown()),
            Format.SIGNED_PERCENT,
            "",
            Remarks.say(
                peak.z(),
                z ->
                    Remarks.format("z %.2f, judged against %.2f: ", z, peak.criticalZ())
                        + Remarks.say(peak.verdict(), Remarks::of)))
        .add(
            "Lowest 7-day mean of the week",
            Reading.of(low.sma7EhPerS()),
            Format.ONE,
            RATE,
            "on "
                + low.date()
                + "; "
                + Remarks.say(
                    low.lowestSince(),
                    since ->
                        "lowest since "
                            + since
                            + Remarks.say(low.lowestForDays(), days -> " (" + days + " days)")))
        .group();
  }

  private static Figures.Group level(HashrateFigures rate) {
    HashrateFigures.Threshold threshold = rate.threshold();
    HashrateFigures.Fleet fleet = rate.fleet();
    return new Figures("Level and fleet")
        .add(
            Remarks.format(
                "Probability that the true rate is below %,.0f EH/s", threshold.ehPerS()),
            Reading.of(threshold.probabilityBelow()),
            Format.PERCENT,
            "",
            "the 7-day mean is " + (threshold.sma7Below() ? "below" : "not below"))
        .between(
            "Installed but idle",
            fleet.idleEhPerS(),
            new Figures.Ends(fleet.idleLow95EhPerS(), fleet.idleHigh95EhPerS()),
            Format.ONE,
            RATE,
            Remarks.say(
                fleet.highWaterEhPerS(),
                high ->
                    Remarks.format(
                        "below the highest 30-day mean of 90 days, %,.1f EH/s (biased upward by"
                            + " about 2.4 %%)",
                        high)))
        .add("Ribbon: 30-day mean / 60-day mean", rate.ribbon(), Format.FOUR, "", "")
        .add("Puell multiple", rate.puell(), Format.TWO, "", "")
        .group();
  }

  private static Figures.Group difficulty(DifficultyFigures difficulty) {
    Reading<RetargetEstimate> next = difficulty.next();
    return new Figures("Difficulty")
        .add("Difficulty", Reading.of(difficulty.current()), Format.TRILLIONS, "1e12", "")
        .add(
            "Decreases since its peak",
            Reading.of(difficulty.decreasesSincePeak()),
            Format.WHOLE,
            "",
            "")
        .between(
            "Next retarget, if the hash rate stays",
            next.map(RetargetEstimate::change),
            new Figures.Ends(next.map(RetargetEstimate::low95), next.map(RetargetEstimate::high95)),
            Format.SIGNED_PERCENT,
            "",
            Remarks.say(
                next,
                n ->
                    Remarks.format(
                        "about %s at height %,d; %,d of 2,016 blocks done",
                        n.estimatedDate(), n.height(), n.blocksDone())))
        .group();
  }

  private static Figures.Group hashprice(Report report) {
    HashpriceFigures price = report.hashprice();
    return new Figures("Hash price")
        .add("Hash price", price.usdPerPhDay(), Format.TWO, HASH_PRICE, "of the last day")
        .add("Hash price in bitcoin", price.btcPerPhDay(), Format.EIGHT, "BTC/PH/day", "")
        .add("7 days before", price.weekAgoUsdPerPhDay(), Format.TWO, HASH_PRICE, "")
        .add("30 days before", price.monthAgoUsdPerPhDay(), Format.TWO, HASH_PRICE, "")
        .add(
            "Change over 30 days",
            price.change30d(),
            Format.SIGNED_PERCENT,
            "",
            "why: see the sheet Hash price")
        .add("Fees in the block reward", price.feeShare7(), Format.PERCENT_TWO, "", "of the week")
        .add(
            "Bitcoin price", report.price().usd(), Format.WHOLE, "USD/BTC", "close of the last day")
        .group();
  }

  private static Figures.Group ai(Report report) {
    return new Figures("AI and financing")
        .add(
            "Median lease NOI",
            report.compute().medianLeaseNoiUsdPerMwh(),
            Format.TWO,
            "USD/MWh",
            Remarks.format("per metered MWh, of %d leases", report.compute().leases().size()))
        .add("Leases announced", report.compute().announcedMw(), Format.WHOLE, "MW", "critical IT")
        .add("GPU rental", report.compute().gpu().usdPerHour(), Format.TWO, "USD/h", "per GPU")
        .add(
            "SOFR",
            report.financing().sofrPercent().map(percent -> percent / 100),
            Format.PERCENT_TWO,
            "a year",
            Remarks.say(report.financing().sofrDate(), date -> "of " + date))
        .group();
  }

  private static Figures.Group network(Report report) {
    PowerGw power = report.network().powerGw();
    SecurityFigures security = report.security();
    return new Figures("Network and security")
        .between(
            "Power of the network",
            power.best(),
            new Figures.Ends(power.low(), power.high()),
            Format.ONE,
            "GW",
            "not an interval: the most efficient rigs possible to the least that still pay")
        .add(
            "Block rewards",
            security.rewardUsdPerDay(),
            Format.MILLIONS,
            "million USD/day",
            "subsidy and fees of the last day")
        .add(
            "Energy of an attack",
            security.attackEnergyUsdPerHour(),
            Format.WHOLE,
            "USD/hour",
            "51 % of the hash rate, median rig, median market")
        .add("Largest pool", security.poolTop1Share(), Format.PERCENT, "", "of the week's blocks")
        .add("Two largest pools", security.poolTop2Share(), Format.PERCENT, "", "together")
        .group();
  }
}
