package hashbrief.tests.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.chain.ChainHistory;
import hashbrief.core.estimate.Drawdown;
import hashbrief.core.estimate.Interval;
import hashbrief.core.estimate.RateEstimate;
import hashbrief.core.estimate.Scorecard;
import hashbrief.sources.catalogue.BundledChain;
import org.junit.jupiter.api.Test;

/** The estimate on the bundled chain, and what its forecasts of earlier weeks came to. */
class EstimateOfTheSeasonTest {

  private static final ChainHistory SEASON = BundledChain.read(BundledChain.DEFAULT_AS_OF).chain();

  private static RateEstimate estimate() {
    return RateEstimate.of(SEASON, BundledChain.DEFAULT_AS_OF).get();
  }

  /**
   * Of a prototype in another language: 1,018 (971 to 1,063), 20 to 29 %, -6.9 % (-12.1 to -1.5).
   */
  @Test
  void estimateOfTheWeek_isThatOfThePrototype() {
    Interval week = estimate().week();
    assertEquals(1018, week.value(), 8);
    assertEquals(971, week.low95(), 10);
    assertEquals(1063, week.high95(), 10);
    assertEquals(0.24, estimate().probabilityBelow(1000), 0.07);
    Drawdown drawdown = estimate().drawdown();
    assertEquals(-0.069, drawdown.change().value(), 0.012);
    assertEquals(-0.121, drawdown.change().low95(), 0.015);
    assertEquals(-0.015, drawdown.change().high95(), 0.012);
  }

  @Test
  void retargetForecasts_beatTheElapsedPace() {
    Scorecard scorecard = estimate().retargetScorecard().get();
    assertTrue(scorecard.rmse() <= 0.92 * scorecard.rmseOfRule(), scorecard.toString());
    assertTrue(scorecard.coverage95() >= 0.92, scorecard.toString());
    assertTrue(scorecard.brier() < 0.25, scorecard.toString());
  }

  @Test
  void weekForecasts_areNoWorseThanRepeatingThePublishedMean() {
    Scorecard scorecard = estimate().scorecard().get();
    assertTrue(scorecard.rmse() <= scorecard.rmseOfRule(), scorecard.toString());
    assertTrue(scorecard.coverage95() >= 0.92, scorecard.toString());
    assertTrue(scorecard.brier() < 0.25, scorecard.toString());
  }
}
