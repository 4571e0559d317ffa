package hashbrief.core.claim;

import static hashbrief.core.report.Verdict.NOT_SUPPORTED;
import static hashbrief.core.report.Verdict.NO_DATA;
import static hashbrief.core.report.Verdict.SUPPORTED;
import static hashbrief.core.report.Verdict.WITHIN_NOISE;

import hashbrief.core.claim.Claims.Finding;
import hashbrief.core.profit.MiningTerms;
import hashbrief.core.profit.Rig;
import hashbrief.core.report.Claim.Evidence;
import hashbrief.core.report.HashrateFigures;
import hashbrief.core.report.HashrateFigures.Peak;
import hashbrief.core.report.HashrateFigures.Significance;
import hashbrief.core.report.Verdict;
import hashbrief.core.section.Sections;
import hashbrief.core.section.SecuritySection;
import hashbrief.core.section.Week;
import hashbrief.core.units.Measure.UsdPerMeteredMwh;
import hashbrief.core.units.Measure.UsdPerPhDay;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Sample;
import hashbrief.core.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The claims about hash price, margins and AI. */
final class EarningsClaims {

  private static final double NOTABLE_RISE = 0.02;
  private static final double CONFIDENCE = 1.96;

  static Finding hashpriceUp(Week week, Sections sections) {
    Reading<Double> change = sections.hashprice().change30d();
    return new Finding(
        "Hash price has ticked up over the month.",
        judge(change.map(value -> value > NOTABLE_RISE)),
        List.of(
            Evidence.citing(
                "hash price "
                    + Words.of(sections.hashprice().usdPerPhDay(), Words::usdPerPhDay)
                    + ", 30 days before "
                    + Words.of(sections.hashprice().monthAgoUsdPerPhDay(), Words::usdPerPhDay),
                "hashprice.usdPerPhDay",
                "hashprice.monthAgoUsdPerPhDay"),
            change30d(sections)));
  }

  private static Evidence change30d(Sections sections) {
    return Evidence.citing(
        "change in 30 days " + Words.of(sections.hashprice().change30d(), Words::change),
        "hashprice.change30d");
  }

  private static Verdict judge(Reading<Boolean> supported) {
    return switch (supported) {
      case Reading.Present<Boolean>(Boolean yes) -> yes ? SUPPORTED : NOT_SUPPORTED;
      case Reading.Missing<Boolean>(String reason) -> NO_DATA;
    };
  }

  static Finding gainsNotEnough(Week week, Sections sections) {
    int losing = sections.profitability().losingMargins();
    int margins = sections.profitability().margins();
    Reading<Boolean> supported =
        margins == 0
            ? Reading.missing("no margin is known")
            : sections.hashprice().change30d().map(up -> up > 0 && 2 * losing >= margins);
    return new Finding(
        "The gain in hash price is not enough against power and operation.",
        judge(supported),
        List.of(
            Evidence.citing(
                "%s of %s cash margins of a rig in a market are not above zero (no capital in them)"
                    .formatted(losing, margins),
                "profitability.losingMargins",
                "profitability.margins"),
            change30d(sections)));
  }

  static Finding notPriceAlone(Week week, Sections sections) {
    Peak peak = sections.hashrate().peak();
    Reading<Double> fall =
        week.hashpriceUsd(week.asOf())
            .with(week.hashpriceUsd(peak.date()), (now, then) -> StrictMath.log(now / then));
    Reading<Double> noise = hashpriceNoise(week);
    boolean fell = peak.verdict().orElse(Significance.NOISE) == Significance.SHIFT;
    return new Finding(
        "The fall of hash rate is not explained by the hash price alone.",
        judge(fall.with(noise, (change, limit) -> fell && change >= -limit)),
        List.of(
            Evidence.citing(
                "hash rate since its peak on %s: %s, %s"
                    .formatted(
                        peak.date(),
                        Words.change(peak.drawdown()),
                        fell ? "more than luck" : "not more than luck"),
                "hashrate.peak.date",
                "hashrate.peak.drawdown",
                "hashrate.peak.verdict"),
            Evidence.citing(
                "hash price since then "
                    + Words.of(fall, ln -> Words.change(StrictMath.expm1(ln)))
                    + "; its own 30-day noise reaches "
                    + Words.of(noise, ln -> Words.change(StrictMath.expm1(-ln))),
                "history[].hashpriceUsdPerPhDay")));
  }

  /** 1.96 x standard deviation of the last 30 daily log changes x sqrt(30). */
  private static Reading<Double> hashpriceNoise(Week week) {
    List<Double> changes = new ArrayList<>();
    for (int back = 0; back < Week.MONTH_DAYS; back++) {
      LocalDate day = week.asOf().minusDays(back);
      Reading<Double> change =
          week.hashpriceUsd(day)
              .with(week.hashpriceUsd(day.minusDays(1)), (b, a) -> StrictMath.log(b / a));
      if (change instanceof Reading.Missing<Double>) {
        return change;
      }
      changes.add(change.get());
    }
    return Reading.of(
        CONFIDENCE * Sample.standardDeviation(changes) * StrictMath.sqrt(Week.MONTH_DAYS));
  }

  static Finding powerToAi(Week week, Sections sections) {
    HashrateFigures.Fleet fleet = sections.hashrate().fleet();
    Reading<Double> efficiency =
        Sample.median(week.known().rigs().stream().map(Rig::joulesPerTerahash).toList());
    Reading<Double> announced = sections.compute().announcedMw();
    // 1 EH/s at 1 J/TH is 1 MW.
    Reading<Double> idleMw = fleet.idleEhPerS().with(efficiency, (rate, e) -> rate * e);
    boolean real = fleet.idleLow95EhPerS().orElse(0.0) > 0;
    boolean known =
        fleet.highWaterEhPerS().isPresent() && efficiency.isPresent() && announced.isPresent();
    Verdict verdict =
        !known
            ? NO_DATA
            : !real ? WITHIN_NOISE : judge(announced.with(idleMw, (ai, idle) -> 2 * ai >= idle));
    return new Finding(
        "Miners are redirecting power to AI computing.",
        verdict,
        List.of(
            Evidence.citing(
                "AI capacity announced by miners: "
                    + Words.of(announced, mw -> Words.with(mw, 0, "MW")),
                "compute.announcedMw"),
            HashrateClaims.idle(fleet),
            Evidence.citing(
                "power of the idle hash rate at the catalogue's median efficiency: "
                    + Words.of(idleMw, mw -> Words.with(mw, 0, "MW")),
                "hashrate.fleet.idleEhPerS",
                "profitability.rigs[].joulesPerTerahash")));
  }

  static Finding aiPaysMore(Week week, Sections sections) {
    Reading<Double> power = SecuritySection.medianPower(sections.energy());
    Reading<Double> best =
        sections
            .hashprice()
            .usdPerPhDay()
            .with(power, (price, usd) -> bestMargin(week, price, usd))
            .flatMap(margin -> margin);
    Reading<Double> noi = sections.compute().medianLeaseNoiUsdPerMwh();
    return new Finding(
        "A megawatt-hour earns more in AI than in mining.",
        judge(noi.with(best, (lease, mining) -> lease > mining)),
        List.of(
            Evidence.citing(
                "median lease, net operating income per metered MWh: "
                    + Words.of(noi, Words::usdPerMwh),
                "compute.medianLeaseNoiUsdPerMwh"),
            Evidence.citing(
                "cash margin of the best rig at the median market, per metered MWh: "
                    + Words.of(best, Words::usdPerMwh),
                "hashprice.usdPerPhDay",
                "profitability.rigs[].joulesPerTerahash"),
            Evidence.citing(
                "median market: " + Words.of(power, Words::usdPerMwh),
                "energy.markets[].meanUsdPerMwh")));
  }

  private static Reading<Double> bestMargin(Week week, double hashprice, double power) {
    MiningTerms terms = week.settings().terms();
    return week.known().rigs().stream()
        .map(
            rig ->
                terms
                    .margin(rig.efficiency())
                    .perMeteredMwh(new UsdPerPhDay(hashprice), new UsdPerMeteredMwh(power))
                    .value())
        .max(Double::compare)
        .map(Reading::of)
        .orElse(Reading.missing("no rig of the catalogue was on the market"));
  }

  static Finding aiSteadier(Week week, Sections sections) {
    Reading<Double> gpu = sections.compute().gpu().coefficientOfVariation();
    Reading<Double> mining = sections.compute().miningCoefficientOfVariation();
    return new Finding(
        "AI income is steadier than mining income.",
        judge(gpu.with(mining, (ai, own) -> ai < own)),
        List.of(
            Evidence.citing(
                "coefficient of variation over 90 days, GPU rental: "
                    + Words.of(gpu, Words::percent),
                "compute.gpu.coefficientOfVariation"),
            Evidence.citing(
                "mining revenue per MWh: " + Words.of(mining, Words::percent),
                "compute.miningCoefficientOfVariation"),
            Evidence.citing(
                "a lease at a fixed rent has none by construction", "compute.leases[].usdPerMwh")));
  }
}
