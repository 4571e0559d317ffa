package hashbrief.core.section;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.IncompleteWeekException;
import hashbrief.core.chain.Window;
import hashbrief.core.hashprice.HashPrice;
import hashbrief.core.report.Inputs;
import hashbrief.core.report.Inputs.Facts;
import hashbrief.core.settings.Settings;
import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import java.time.LocalDate;

/**
 * What every section looks at: the inputs, the settings, and what was known at the end of asOf.
 *
 * @param inputs everything that was fetched
 * @param chain without the days after asOf
 * @param known the dated facts and those of the settings, without what is dated after asOf
 */
public record Week(
    Inputs inputs, Settings settings, LocalDate asOf, ChainHistory chain, Facts known) {

  /** Days of a report week. */
  public static final int DAYS = 7;

  /** Days that stand for a month. */
  public static final int MONTH_DAYS = 30;

  /**
   * The week that ends with {@code asOf}.
   *
   * @throws IncompleteWeekException when the chain does not cover it
   */
  public static Week of(Inputs inputs, Settings settings, LocalDate asOf) {
    Week week =
        new Week(
            inputs,
            settings,
            asOf,
            inputs.chain().chain().until(asOf),
            Dated.facts(inputs.facts(), settings, asOf));
    week.window();
    return week;
  }

  /** The report week; chain data are required, so its absence is an error of the run. */
  public Window window() {
    return switch (sma(asOf, DAYS)) {
      case Reading.Present<Window>(Window window) -> window;
      case Reading.Missing<Window>(String reason) ->
          throw new IncompleteWeekException("the report week is incomplete: " + reason);
    };
  }

  /** So many days that end with {@code last}. */
  public Reading<Window> sma(LocalDate last, int days) {
    return Window.ending(chain, last, days);
  }

  /** The day of asOf. */
  public ChainDay day() {
    return chain.days().get(asOf);
  }

  /** Closing price of a day, USD per BTC. */
  public Reading<Double> close(LocalDate day) {
    return inputs.chain().closes().flatMap(closes -> closes.on(day, "closing price"));
  }

  /** Closing price of asOf, USD per BTC. */
  public Reading<Double> close() {
    return close(asOf);
  }

  /** Hash price of a day, with what it is made of. */
  public Reading<HashPrice> hashprice(LocalDate day) {
    ChainDay of = chain.days().get(day);
    return of == null ? Reading.missing("no chain data for " + day) : HashPrice.of(of, close(day));
  }

  /** Hash price of a day, USD per PH/s and day. */
  public Reading<Double> hashpriceUsd(LocalDate day) {
    return hashprice(day).map(HashPrice::usdPerPhDay);
  }

  /** SOFR at asOf, percent a year. */
  public Reading<Double> sofrPercent() {
    return inputs
        .compute()
        .sofrPercent()
        .flatMap((DailySeries rates) -> rates.latest(asOf, DAYS, "SOFR"));
  }

  /** The first day of the history. */
  public LocalDate first() {
    return chain.days().firstKey();
  }
}
