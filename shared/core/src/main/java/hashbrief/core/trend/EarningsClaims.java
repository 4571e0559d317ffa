package hashbrief.core.trend;

import static hashbrief.core.report.Verdict.NOT_SUPPORTED;
import static hashbrief.core.report.Verdict.NO_DATA;
import static hashbrief.core.report.Verdict.SUPPORTED;
import static hashbrief.core.report.Verdict.WITHIN_NOISE;

import hashbrief.core.profit.CostStack;
import hashbrief.core.profit.Rig;
import hashbrief.core.report.Claim;
import hashbrief.core.report.HashrateFigures;
import hashbrief.core.report.HashrateFigures.Peak;
import hashbrief.core.report.Significance;
import hashbrief.core.report.Verdict;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Sample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The claims about hash price, margins and AI (design, section 4). */
final class EarningsClaims {

  private static final double NOTABLE_RISE = 0.02;
  private static final double CONFIDENCE = 1.96;

  private final Week week;
  private final Figures figures;
  private final List<Rig> rigs;

  EarningsClaims(Week week, Figures figures, List<Rig> rigs) {
    this.week = week;
    this.figures = figures;
    this.rigs = rigs;
  }

  Claim hashpriceUp() {
    Reading<Double> change = figures.hashprice().change30d();
    return new Claim(
        "hashprice-up",
        "Hash price has ticked up over the month.",
        judge(change.map(value -> value > NOTABLE_RISE)),
        List.of(hashprice(), "change in 30 days " + Evidence.of(change, Evidence::change)));
  }

  private String hashprice() {
    return "hash price "
        + Evidence.of(figures.hashprice().usdPerPhDay(), value -> Evidence.usd(value, "USD/PH/day"))
        + ", 30 days before "
        + Evidence.of(
            figures.hashprice().monthAgoUsdPerPhDay(), value -> Evidence.usd(value, "USD/PH/day"));
  }

  private static Verdict judge(Reading<Boolean> supported) {
    return switch (supported) {
      case Reading.Present<Boolean>(Boolean yes) -> yes ? SUPPORTED : NOT_SUPPORTED;
      case Reading.Missing<Boolean>(String reason) -> NO_DATA;
    };
  }

  Claim gainsNotEnough() {
    List<Double> margins =
        figures.profitability().rigs().stream()
            .flatMap(rig -> rig.marginUsdPerPhDay().values().stream())
            .filter(Reading::isPresent)
            .map(Reading::get)
            .toList();
    long losing = margins.stream().filter(margin -> margin < 0).count();
    Reading<Double> change = figures.hashprice().change30d();
    Reading<Boolean> supported =
        margins.isEmpty()
            ? Reading.missing("no margin is known")
            : change.map(up -> up > 0 && 2 * losing >= margins.size());
    return new Claim(
        "gains-not-enough",
        "The gain in hash price is not enough against power, financing and operation.",
        judge(supported),
        List.of(
            "%s of %s margins of a rig in a market are negative (financing included where known)"
                .formatted(losing, margins.size()),
            "change in 30 days " + Evidence.of(change, Evidence::change)));
  }

  Claim notPriceAlone() {
    Peak peak = figures.hashrate().peak();
    Reading<Double> fall =
        week.hashpriceUsd(week.asOf())
            .with(week.hashpriceUsd(peak.date()), (now, then) -> StrictMath.log(now / then));
    Reading<Double> noise = hashpriceNoise();
    boolean fell = peak.verdict().orElse(Significance.NOISE) == Significance.SHIFT;
    return new Claim(
        "not-price-alone",
        "The fall of hash rate is not explained by the hash price alone.",
        judge(fall.with(noise, (change, limit) -> fell && change >= -limit)),
        List.of(
            "hash rate since its peak on %s: %s, %s"
                .formatted(
                    peak.date(),
                    Evidence.change(peak.drawdown()),
                    fell ? "more than luck" : "not more than luck"),
            "hash price since then "
                + Evidence.of(fall, ln -> Evidence.change(StrictMath.expm1(ln)))
                + "; its own 30-day noise reaches "
                + Evidence.of(noise, ln -> Evidence.change(StrictMath.expm1(-ln)))));
  }

  /** 1.96 x standard deviation of the last 30 daily log changes x sqrt(30). */
  private Reading<Double> hashpriceNoise() {
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

  Claim powerToAi() {
    HashrateFigures.Fleet fleet = figures.hashrate().fleet();
    Reading<Double> efficiency = Sample.median(rigs.stream().map(Rig::joulesPerTerahash).toList());
    Reading<Double> announced = figures.compute().announcedMw();
    // 1 EH/s at 1 J/TH is 1 MW.
    Reading<Double> idleMw = fleet.idleEhPerS().with(efficiency, (rate, e) -> rate * e);
    boolean real = fleet.idleLow95EhPerS().orElse(0.0) > 0;
    boolean known =
        fleet.highWaterEhPerS().isPresent() && efficiency.isPresent() && announced.isPresent();
    Verdict verdict =
        !known
            ? NO_DATA
            : !real ? WITHIN_NOISE : judge(announced.with(idleMw, (ai, idle) -> 2 * ai >= idle));
    return new Claim(
        "power-to-ai",
        "Miners are redirecting power to AI computing.",
        verdict,
        List.of(
            "AI capacity announced by miners: "
                + Evidence.of(announced, mw -> Evidence.number(mw, 0) + " MW"),
            "idle hash rate " + HashrateClaims.idle(fleet),
            "power of the idle hash rate at the catalogue's median efficiency: "
                + Evidence.of(idleMw, mw -> Evidence.number(mw, 0) + " MW")));
  }

  Claim aiPaysMore() {
    Reading<Double> power = SecuritySection.medianPower(figures.energy());
    Reading<Double> best =
        figures.hashprice().usdPerPhDay().with(power, this::bestMargin).flatMap(margin -> margin);
    Reading<Double> noi = figures.compute().medianLeaseNoiUsdPerMwh();
    return new Claim(
        "ai-pays-more",
        "A megawatt-hour earns more in AI than in mining.",
        judge(noi.with(best, (lease, mining) -> lease > mining)),
        List.of(
            "median lease, net operating income per metered MWh: "
                + Evidence.of(noi, value -> Evidence.usd(value, "USD")),
            "best rig before financing at the median market: "
                + Evidence.of(best, value -> Evidence.usd(value, "USD"))
                + " per metered MWh",
            "median market: " + Evidence.of(power, value -> Evidence.usd(value, "USD/MWh"))));
  }

  private Reading<Double> bestMargin(double hashprice, double power) {
    return rigs.stream()
        .map(
            rig ->
                new CostStack(
                        rig.joulesPerTerahash(),
                        hashprice,
                        week.settings().poolFee(),
                        week.settings().pue(),
                        week.settings().operationUsdPerMwh())
                    .marginUsdPerMeteredMwh(power))
        .max(Double::compare)
        .map(Reading::of)
        .orElse(Reading.missing("no rig of the catalogue was on the market"));
  }

  Claim aiSteadier() {
    Reading<Double> gpu = figures.compute().gpu().coefficientOfVariation();
    Reading<Double> mining = figures.compute().miningCoefficientOfVariation();
    return new Claim(
        "ai-steadier",
        "AI income is steadier than mining income.",
        judge(gpu.with(mining, (ai, own) -> ai < own)),
        List.of(
            "coefficient of variation over 90 days, GPU rental: "
                + Evidence.of(gpu, Evidence::percent),
            "mining revenue per MWh: " + Evidence.of(mining, Evidence::percent),
            "a lease at a fixed rent has none by construction"));
  }
}
