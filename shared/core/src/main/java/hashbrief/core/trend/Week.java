package hashbrief.core.trend;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.Window;
import hashbrief.core.hashprice.HashPrice;
import hashbrief.core.report.Inputs;
import hashbrief.core.settings.Settings;
import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import java.time.LocalDate;

/** What every section looks at: the inputs up to asOf, and the settings. */
record Week(Inputs inputs, Settings settings, LocalDate asOf, ChainHistory chain) {

  static final int DAYS = 7;
  static final int MONTH_DAYS = 30;

  Week(Inputs inputs, Settings settings, LocalDate asOf) {
    this(inputs, settings, asOf, inputs.chain().chain().until(asOf));
  }

  /** The report week; chain data are required, so its absence is an error of the run. */
  Window window() {
    return switch (sma(asOf, DAYS)) {
      case Reading.Present<Window>(Window window) -> window;
      case Reading.Missing<Window>(String reason) ->
          throw new IncompleteWeekException("the report week is incomplete: " + reason);
    };
  }

  Reading<Window> sma(LocalDate last, int days) {
    return Window.ending(chain, last, days);
  }

  ChainDay day() {
    return chain.days().get(asOf);
  }

  Reading<Double> close(LocalDate day) {
    return inputs.chain().closes().flatMap(closes -> closes.on(day, "closing price"));
  }

  Reading<Double> close() {
    return close(asOf);
  }

  Reading<HashPrice> hashprice(LocalDate day) {
    ChainDay of = chain.days().get(day);
    return of == null ? Reading.missing("no chain data for " + day) : HashPrice.of(of, close(day));
  }

  Reading<Double> hashpriceUsd(LocalDate day) {
    return hashprice(day).map(HashPrice::usdPerPhDay);
  }

  Reading<Double> sofrPercent() {
    return inputs
        .compute()
        .sofrPercent()
        .flatMap((DailySeries rates) -> rates.latest(asOf, DAYS, "SOFR"));
  }

  LocalDate first() {
    return chain.days().firstKey();
  }
}
