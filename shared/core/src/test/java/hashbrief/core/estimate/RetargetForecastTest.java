package hashbrief.core.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.Retarget;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RetargetForecastTest {

  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");
  private static final double DIFFICULTY = 146_472_570_619_930.78;
  private static final long FIRST = 931_392;

  /** The epoch from 8 January 2026; its retarget as in the bundled retargets. */
  private static ChainHistory chain(Reading<Long> endHeight) {
    var days = new TreeMap<LocalDate, ChainDay>();
    double rate = Work.ehPerS(137, DIFFICULTY, Work.SECONDS_PER_DAY);
    days.put(AS_OF, new ChainDay(AS_OF, rate, DIFFICULTY, 137, 3.125, Reading.of(2.0), endHeight));
    Retarget last =
        new Retarget(
            LocalDate.parse("2026-01-08"),
            Reading.of(FIRST),
            DIFFICULTY,
            Reading.of(-0.012),
            Reading.of(Instant.parse("2026-01-08T07:43:38Z")));
    return new ChainHistory(days, List.of(last), new TreeMap<>());
  }

  private static RetargetForecast at(long done, double rate, double variance) {
    var now = new Filters.Moments(Math.log(rate), variance, 0.00019);
    return RetargetForecast.at(chain(Reading.of(FIRST + done)), AS_OF, now).get();
  }

  /**
   * By hand: 10 days 58,582 s = 922,582 s are over with 1474 blocks; 541 intervals at 1,018 EH/s
   * take 617.97 s each: S = 1,256,902 s, change = 1,209,600 / S - 1. Sigma = 617.97 / S x sqrt(541
   * + 541^2 (0.0008242 + 0.00019 x 3.869 / 3)) = 0.0144.
   */
  @Test
  void change_isTheKnownPartAndTheRestAtTheEstimatesPace() {
    RetargetForecast forecast = at(1474, 1018, 0.0008242);
    assertEquals(1_209_600 / 1_256_902.0 - 1, forecast.change(), 2e-5);
    double sigma = Math.log((1 + forecast.high95()) / (1 + forecast.low95())) / 2 / 1.96;
    assertEquals(0.01437, sigma, 2e-5);
    assertEquals(LocalDate.parse("2026-01-22"), forecast.estimatedDate());
    assertEquals(933_408, forecast.height());
    assertEquals(1474, forecast.blocksDone());
    assertTrue(forecast.probabilityOfDecrease() > 0.99);
  }

  @Test
  void lastBlock_leavesNothingToForecast() {
    RetargetForecast forecast = at(2015, 1018, 0.0008);
    assertEquals(forecast.low95(), forecast.high95(), 1e-12);
    assertEquals(0, forecast.probabilityOfDecrease());
  }

  @Test
  void rateKnownLess_widensTheInterval() {
    RetargetForecast sure = at(500, 1018, 0.0001);
    RetargetForecast unsure = at(500, 1018, 0.01);
    assertTrue(unsure.low95() < sure.low95() && unsure.high95() > sure.high95());
  }

  @Test
  void heightOutsideTheEpochOrUnknown_isMissing() {
    var now = new Filters.Moments(Math.log(1018), 0.001, 0.0002);
    assertFalse(RetargetForecast.at(chain(Reading.of(FIRST + 2016)), AS_OF, now).isPresent());
    assertFalse(RetargetForecast.at(chain(Reading.missing("none")), AS_OF, now).isPresent());
  }
}
