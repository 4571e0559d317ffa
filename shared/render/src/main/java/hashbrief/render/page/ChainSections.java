package hashbrief.render.page;

import hashbrief.core.hashprice.Attribution;
import hashbrief.core.report.DifficultyFigures;
import hashbrief.core.report.HashpriceFigures;
import hashbrief.core.report.HashrateFigures;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.core.words.Words;
import hashbrief.render.chart.Chart;
import hashbrief.render.chart.Charts;
import hashbrief.render.page.View.Bar;
import hashbrief.render.page.View.Cell;
import hashbrief.render.page.View.Fact;
import hashbrief.render.page.View.Picture;
import hashbrief.render.page.View.Row;
import hashbrief.render.page.View.Section;
import hashbrief.render.page.View.Table;
import hashbrief.render.summary.Summary;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** Hash rate, difficulty and hash price. */
final class ChainSections {

  private ChainSections() {}

  static List<Section> of(Report report, Cells cells) {
    return List.of(hashrate(report, cells), difficulty(report, cells), hashprice(report, cells));
  }

  private static Section hashrate(Report report, Cells cells) {
    HashrateFigures rate = report.hashrate();
    return new Section(
        "hash-rate",
        "Hash rate",
        List.of(
            "Blocks arrive by chance, so a hash rate counted from blocks is an estimate. The band"
                + " is the exact 95 % interval of each 7-day mean."),
        List.of(
            new Fact(
                "Week's low",
                Cell.figure(Words.ehPerS(rate.weekLow().sma7EhPerS())),
                "7 days to " + rate.weekLow().date() + "; " + since(rate.weekLow())),
            new Fact("30-day mean", cells.of(rate.sma30EhPerS(), Words::ehPerS), ""),
            new Fact("90-day mean", cells.of(rate.sma90EhPerS(), Words::ehPerS), ""),
            new Fact(
                "Hash ribbon",
                cells.number(rate.ribbon(), 3),
                "30-day over 60-day mean; below 1 the rate is falling"),
            new Fact(
                "Against the peak, z",
                cells.number(rate.peak().z(), 2),
                "luck alone reaches "
                    + Words.number(rate.peak().criticalZ(), 2)
                    + " in one of twenty histories"),
            new Fact(
                "Week over week, z",
                cells.number(rate.weekOverWeek().z(), 2),
                "beyond ±1.96 it is more than luck"),
            new Fact(
                "High water of the fleet",
                cells.of(rate.fleet().highWaterEhPerS(), Words::ehPerS),
                "largest 30-day mean of 90 days; as a maximum biased upward by about 2.4 %"),
            new Fact(
                "Installed but idle",
                cells.of(rate.fleet().idleEhPerS(), Words::ehPerS),
                rate.fleet()
                    .idleLow95EhPerS()
                    .with(
                        rate.fleet().idleHigh95EhPerS(),
                        (low, high) ->
                            "95 %: " + Words.number(low, 1) + " to " + Words.number(high, 1))
                    .orElse("")),
            new Fact(
                "Puell multiple",
                cells.number(rate.puell(), 2),
                "issuance in USD over its 365-day mean")),
        List.of(Tables.picture(Charts.hashrate(report))),
        List.of());
  }

  private static String since(HashrateFigures.WeekLow low) {
    Reading<String> since =
        low.lowestSince()
            .with(
                low.lowestForDays(),
                (day, forDays) -> "lowest since " + day + " (" + forDays + " days)");
    return switch (since) {
      case Reading.Present<String>(String words) -> words;
      case Reading.Missing<String>(String reason) -> reason;
    };
  }

  private static Section difficulty(Report report, Cells cells) {
    DifficultyFigures difficulty = report.difficulty();
    List<Row> retargets =
        Tables.rows(
            difficulty.changes().reversed(),
            change -> change.date().toString(),
            change ->
                List.of(
                    cells.of(change.height(), height -> Words.number(height, 0)),
                    Cell.figure(Words.number(change.difficulty() / 1e12, 2)),
                    cells.of(change.change(), Words::change)));
    return new Section(
        "difficulty",
        "Difficulty",
        List.of(),
        List.of(
            new Fact("In force", Cell.figure(Words.difficulty(difficulty.current())), ""),
            new Fact(
                "Decreases since the peak",
                Cell.figure(Integer.toString(difficulty.decreasesSincePeak())),
                ""),
            new Fact(
                "Next retarget",
                cells.of(difficulty.next(), next -> Words.change(next.change())),
                difficulty
                    .next()
                    .map(
                        next ->
                            Summary.expected(next)
                                + " at height "
                                + Words.number(next.height(), 0)
                                + ", if the hash rate stays; "
                                + Words.number(next.blocksDone(), 0)
                                + " of 2,016 blocks done")
                    .orElse(""))),
        List.of(Tables.picture(Charts.difficulty(report))),
        List.of(
            Tables.of(
                "retargets",
                "Retargets, newest first",
                "Date",
                List.of("Height", "Difficulty, T", "Change"),
                retargets)));
  }

  private static Section hashprice(Report report, Cells cells) {
    HashpriceFigures price = report.hashprice();
    return new Section(
        "hash-price",
        "Hash price",
        List.of("What 1 PH/s earns in a day, before the pool's fee, at the day's close."),
        List.of(
            new Fact(
                "Now", cells.of(price.usdPerPhDay(), Words::usdPerPhDay), "on " + report.asOf()),
            new Fact(
                "In BTC",
                cells.of(price.btcPerPhDay(), btc -> Words.with(btc, 8, "BTC")),
                "per PH/s and day"),
            new Fact("7 days before", cells.of(price.weekAgoUsdPerPhDay(), Words::usdPerPhDay), ""),
            new Fact(
                "30 days before",
                cells.of(price.monthAgoUsdPerPhDay(), Words::usdPerPhDay),
                price.change30d().map(change -> Words.change(change) + " since then").orElse("")),
            new Fact(
                "Fees",
                cells.of(price.feeShare7(), Words::percent),
                "of the block reward in the report week")),
        pictures(Charts.hashprice(report)),
        List.of(attribution(price, cells)));
  }

  static List<Picture> pictures(Reading<Chart> chart) {
    return chart.map(present -> List.of(Tables.picture(present))).orElse(List.of());
  }

  private static Table attribution(HashpriceFigures price, Cells cells) {
    Reading<Attribution> why = price.attribution30d();
    Table table =
        Tables.of(
            "attribution",
            "Why hash price changed in 30 days",
            "Cause",
            List.of("Contribution, log points"),
            List.of(
                term("BTC price", why, Attribution::price, cells),
                term("Difficulty", why, Attribution::difficulty, cells),
                term("Fees", why, Attribution::fees, cells),
                term("Subsidy", why, Attribution::subsidy, cells)));
    return Tables.with(
        table,
        List.of(term("Total", why, Attribution::total, cells)),
        "Log points (100 x natural logarithm) add up exactly; a fall of difficulty counts as a"
            + " gain.");
  }

  private static Row term(
      String name, Reading<Attribution> why, Function<Attribution, Double> term, Cells cells) {
    Cell cell = cells.gain(why.map(term).map(value -> 100 * value), 1);
    Optional<Bar> bar =
        why.map(all -> Optional.of(bar(term.apply(all), all))).orElse(Optional.empty());
    return Row.of(name, List.of(cell.beside(bar)));
  }

  private static Bar bar(double term, Attribution all) {
    double longest =
        DoubleStream.of(all.price(), all.difficulty(), all.fees(), all.subsidy(), all.total())
            .map(Math::abs)
            .max()
            .orElseThrow();
    long percent = longest > 0 ? Math.round(100 * Math.abs(term) / longest) : 0;
    return new Bar(term < 0 ? "below" : "above", percent);
  }
}
