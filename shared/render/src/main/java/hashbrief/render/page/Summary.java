package hashbrief.render.page;

import static hashbrief.render.page.Cells.WORDS;

import hashbrief.core.report.DifficultyFigures.NextRetarget;
import hashbrief.core.report.HashrateFigures;
import hashbrief.core.report.Report;
import hashbrief.core.report.Significance;
import hashbrief.core.report.Verdict;
import hashbrief.core.units.Reading;
import hashbrief.render.page.View.Cell;
import hashbrief.render.page.View.Fact;
import hashbrief.render.page.View.Statement;
import java.util.List;
import java.util.Locale;

/** The top of the page: the figures that matter, and what the data say of the claims. */
final class Summary {

  private Summary() {}

  static List<Fact> key(Report report, Cells cells) {
    HashrateFigures rate = report.hashrate();
    var threshold = rate.threshold();
    return List.of(
        new Fact(
            "Hash rate, 7-day mean",
            Cell.figure(WORDS.ehPerS(rate.sma7EhPerS())),
            "95 %: "
                + WORDS.number(rate.sma7Low95EhPerS(), 1)
                + " to "
                + WORDS.number(rate.sma7High95EhPerS(), 1)
                + ", from "
                + rate.blocks7()
                + " blocks"),
        new Fact(
            "Below " + WORDS.with(threshold.ehPerS(), 0, "EH/s"),
            Cell.figure(WORDS.percent(threshold.probabilityBelow())),
            "probability; the mean is " + (threshold.sma7Below() ? "below" : "not below")),
        new Fact(
            "Against its peak",
            Cell.figure(WORDS.change(rate.peak().drawdown())),
            WORDS.ehPerS(rate.peak().sma7EhPerS())
                + " on "
                + rate.peak().date()
                + luck(rate.peak().verdict())),
        new Fact(
            "Week over week",
            cells.of(rate.weekOverWeek().change(), WORDS::change),
            luck(rate.weekOverWeek().verdict()).replaceFirst("^; ", "")),
        new Fact(
            "Hash price",
            cells.of(report.hashprice().usdPerPhDay(), WORDS::usdPerPhDay),
            report
                .hashprice()
                .change30d()
                .map(change -> WORDS.change(change) + " in 30 days")
                .orElse("")),
        new Fact(
            "Next retarget",
            cells.of(report.difficulty().next(), next -> WORDS.change(next.change())),
            report.difficulty().next().map(Summary::expected).orElse("")),
        new Fact(
            "BTC price", cells.of(report.price().usd(), WORDS::usd), "close of " + report.asOf()),
        new Fact(
            "Margins below zero",
            cells.of(losing(report), share -> share),
            "of a rig in a market, with all costs that are known"));
  }

  static String expected(NextRetarget next) {
    return "95 %%: %s to %s %%, about %s"
        .formatted(
            WORDS.signed(100 * next.low95(), 1),
            WORDS.signed(100 * next.high95(), 1),
            next.estimatedDate());
  }

  private static Reading<String> losing(Report report) {
    List<Double> margins =
        report.profitability().rigs().stream()
            .flatMap(rig -> rig.marginUsdPerPhDay().values().stream())
            .filter(Reading::isPresent)
            .map(Reading::get)
            .toList();
    long losing = margins.stream().filter(margin -> margin < 0).count();
    return margins.isEmpty()
        ? Reading.missing("no margin is known")
        : Reading.of(losing + " of " + margins.size());
  }

  static String luck(Reading<Significance> verdict) {
    return switch (verdict) {
      case Reading.Present<Significance>(Significance value) ->
          switch (value) {
            case NOISE -> "; within what luck explains";
            case SHIFT -> "; more than luck explains";
          };
      case Reading.Missing<Significance> _ -> "";
    };
  }

  static List<Statement> claims(Report report) {
    return report.claims().stream()
        .map(
            claim ->
                new Statement(
                    claim.statement(),
                    words(claim.verdict()),
                    style(claim.verdict()),
                    claim.evidence()))
        .toList();
  }

  private static String style(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED -> "Supported";
      case NOT_SUPPORTED -> "Not supported";
      case WITHIN_NOISE -> "Within noise";
      case NO_DATA -> "No data";
    };
  }
}
