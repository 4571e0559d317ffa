package hashbrief.core.section;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.hashprice.Attribution;
import hashbrief.core.hashprice.HashPrice;
import hashbrief.core.report.HashpriceFigures;
import hashbrief.core.units.Reading;
import java.time.LocalDate;

/** What a unit of hash rate earns, and why that changed. */
final class HashpriceSection {

  private HashpriceSection() {}

  static HashpriceFigures figures(Week week) {
    LocalDate monthAgo = week.asOf().minusDays(Week.MONTH_DAYS);
    Reading<Double> now = week.hashpriceUsd(week.asOf());
    Reading<Double> before = week.hashpriceUsd(monthAgo);
    return new HashpriceFigures(
        now,
        HashPrice.btcPerPhDay(week.day()),
        week.hashpriceUsd(week.asOf().minusDays(Week.DAYS)),
        before,
        now.with(before, (a, b) -> a / b - 1),
        week.hashprice(monthAgo).with(week.hashprice(week.asOf()), Attribution::between),
        feeShare(week));
  }

  private static Reading<Double> feeShare(Week week) {
    double fees = 0;
    double subsidies = 0;
    LocalDate from = week.asOf().minusDays(Week.DAYS - 1L);
    for (ChainDay day : week.chain().days().tailMap(from, true).values()) {
      if (day.feesBtc() instanceof Reading.Missing<Double>) {
        return day.feesBtc();
      }
      fees += day.feesBtc().get();
      subsidies += day.blocks() * day.subsidyBtc();
    }
    return Reading.of(fees / (fees + subsidies));
  }
}
