package hashbrief.render.summary;

import hashbrief.core.chain.RetargetEstimate;
import hashbrief.core.report.HashpriceFigures;
import hashbrief.core.report.HashrateFigures;
import hashbrief.core.report.HashrateFigures.Significance;
import hashbrief.core.report.ProfitabilityFigures;
import hashbrief.core.report.Report;
import hashbrief.core.report.Verdict;
import hashbrief.core.units.Reading;
import hashbrief.core.words.Words;
import java.util.List;

/** The figures that matter, in Words. */
public final class Summary {

  private final Report report;

  private Summary(Report report) {
    this.report = report;
  }

  /** The key figures of a report, most important first. */
  public static List<KeyFigure> key(Report report) {
    return new Summary(report).key();
  }

  private List<KeyFigure> key() {
    HashrateFigures rate = report.hashrate();
    HashpriceFigures price = report.hashprice();
    return List.of(
        new KeyFigure(
            "Hash rate, 7-day mean",
            Reading.of(Words.ehPerS(rate.sma7EhPerS())),
            "95 %%: %s to %s, from %s blocks"
                .formatted(
                    Words.number(rate.sma7Low95EhPerS(), 1),
                    Words.number(rate.sma7High95EhPerS(), 1),
                    Words.number(rate.blocks7(), 0))),
        new KeyFigure(
            "Below " + Words.with(rate.threshold().ehPerS(), 0, "EH/s"),
            Reading.of(Words.percent(rate.threshold().probabilityBelow())),
            "probability; the mean is " + (rate.threshold().sma7Below() ? "below" : "not below")),
        new KeyFigure(
            "Against its peak",
            Reading.of(Words.change(rate.peak().drawdown())),
            Words.ehPerS(rate.peak().sma7EhPerS())
                + " on "
                + Words.date(rate.peak().date())
                + rate.peak().verdict().map(verdict -> "; " + luck(verdict)).orElse("")),
        new KeyFigure(
            "Week over week",
            rate.weekOverWeek().change().map(Words::change),
            rate.weekOverWeek().verdict().map(Summary::luck).orElse("")),
        new KeyFigure(
            "Hash price",
            price.usdPerPhDay().map(Words::usdPerPhDay),
            price.change30d().map(change -> Words.change(change) + " in 30 days").orElse("")),
        new KeyFigure(
            "Next retarget",
            report.difficulty().next().map(next -> Words.change(next.change())),
            report.difficulty().next().map(Summary::expected).orElse("")),
        new KeyFigure(
            "BTC price",
            report.price().usd().map(Words::usd),
            "close of " + Words.date(report.asOf())),
        new KeyFigure(
            "Cash margins not above zero", losing(), "of a rig in a market; no capital in them"));
  }

  /** The interval and the day of the coming retarget. */
  public static String expected(RetargetEstimate next) {
    return "95 %%: %s to %s %%, about %s"
        .formatted(
            Words.signed(100 * next.low95(), 1),
            Words.signed(100 * next.high95(), 1),
            Words.date(next.estimatedDate()));
  }

  private Reading<String> losing() {
    ProfitabilityFigures figures = report.profitability();
    return figures.margins() == 0
        ? Reading.missing("no margin is known")
        : Reading.of(figures.losingMargins() + " of " + figures.margins());
  }

  /** Whether luck explains a change. */
  public static String luck(Significance significance) {
    return switch (significance) {
      case NOISE -> "within what luck explains";
      case SHIFT -> "more than luck explains";
    };
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
