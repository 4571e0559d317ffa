package hashbrief.contract.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SampleReportTest {

  /** The history is generated; its newest figures must be those that the report prints. */
  @Test
  void full_historyAgreesWithFigures() {
    var report = SampleReport.full();
    var newest = report.history().getLast();
    assertEquals(report.asOf(), newest.date());
    assertEquals(report.hashrate().sma7EhPerS(), newest.sma7EhPerS().get(), 0.01);
    assertEquals(report.difficulty().current(), newest.difficulty(), 1);
    assertEquals(14, report.claims().size());
  }
}
