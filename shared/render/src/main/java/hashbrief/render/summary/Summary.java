package hashbrief.render.summary;

import hashbrief.core.report.Claim;
import hashbrief.core.report.DifficultyFigures.NextRetarget;
import hashbrief.core.report.HashpriceFigures;
import hashbrief.core.report.HashrateFigures;
import hashbrief.core.report.Report;
import hashbrief.core.report.Significance;
import hashbrief.core.report.Verdict;
import hashbrief.core.units.Reading;
import hashbrief.render.figure.Figures;
import java.util.List;
import java.util.regex.Pattern;

/** The figures that matter, in the words of one locale. */
public final class Summary {

  /** A hyphen before a figure, and not in a date. */
  private static final Pattern NEGATIVE = Pattern.compile("(?<!\\w)-(?=\\d)");

  private final Report report;
  private final Figures words;

  private Summary(Report report, Figures words) {
    this.report = report;
    this.words = words;
  }

  /** The key figures of a report, most important first. */
  public static List<KeyFigure> key(Report report, Figures words) {
    return new Summary(report, words).key();
  }

  private List<KeyFigure> key() {
    HashrateFigures rate = report.hashrate();
    HashpriceFigures price = report.hashprice();
    return List.of(
        new KeyFigure(
            "Hash rate, 7-day mean",
            Reading.of(words.ehPerS(rate.sma7EhPerS())),
            "95 %%: %s to %s, from %s blocks"
                .formatted(
                    words.number(rate.sma7Low95EhPerS(), 1),
                    words.number(rate.sma7High95EhPerS(), 1),
                    words.number(rate.blocks7(), 0))),
        new KeyFigure(
            "Below " + words.with(rate.threshold().ehPerS(), 0, "EH/s"),
            Reading.of(words.percent(rate.threshold().probabilityBelow())),
            "probability; the mean is " + (rate.threshold().sma7Below() ? "below" : "not below")),
        new KeyFigure(
            "Against its peak",
            Reading.of(words.change(rate.peak().drawdown())),
            words.ehPerS(rate.peak().sma7EhPerS())
                + " on "
                + words.date(rate.peak().date())
                + rate.peak().verdict().map(verdict -> "; " + luck(verdict)).orElse("")),
        new KeyFigure(
            "Week over week",
            rate.weekOverWeek().change().map(words::change),
            rate.weekOverWeek().verdict().map(Summary::luck).orElse("")),
        new KeyFigure(
            "Hash price",
            price.usdPerPhDay().map(words::usdPerPhDay),
            price.change30d().map(change -> words.change(change) + " in 30 days").orElse("")),
        new KeyFigure(
            "Next retarget",
            report.difficulty().next().map(next -> words.change(next.change())),
            report.difficulty().next().map(next -> expected(next, words)).orElse("")),
        new KeyFigure(
            "BTC price",
            report.price().usd().map(words::usd),
            "close of " + words.date(report.asOf())),
        new KeyFigure(
            "Margins below zero", losing(), "of a rig in a market, with all costs that are known"));
  }

  /** The interval and the day of the coming retarget. */
  public static String expected(NextRetarget next, Figures words) {
    return "95 %%: %s to %s %%, about %s"
        .formatted(
            words.signed(100 * next.low95(), 1),
            words.signed(100 * next.high95(), 1),
            words.date(next.estimatedDate()));
  }

  private Reading<String> losing() {
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

  /** Whether luck explains a change. */
  public static String luck(Significance significance) {
    return switch (significance) {
      case NOISE -> "within what luck explains";
      case SHIFT -> "more than luck explains";
    };
  }

  /** What a claim rests on, with the minus that the figures have. */
  public static List<String> evidence(Claim claim) {
    return claim.evidence().stream()
        .map(line -> NEGATIVE.matcher(line).replaceAll(String.valueOf(Figures.MINUS)))
        .toList();
  }

  /** A verdict as the reader sees it. */
  public static String words(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED -> "Supported";
      case NOT_SUPPORTED -> "Not supported";
      case WITHIN_NOISE -> "Within noise";
      case NO_DATA -> "No data";
    };
  }
}
