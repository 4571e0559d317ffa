package hashbrief.sources.providers.mempool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.WindowEdges;
import hashbrief.core.report.Gap;
import hashbrief.core.units.Reading;
import hashbrief.sources.ask.ChainFigures;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeChain;
import hashbrief.sources.fake.FakeFetcher;
import hashbrief.sources.fake.FakeMempool;
import hashbrief.sources.fake.FakeRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MempoolChainTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");
  private static final FakeChain CHAIN = FakeChain.season(AS_OF.minusDays(150), AS_OF.plusDays(40));
  private static final MempoolChain SOURCE =
      new MempoolChain(FakeAccess.at(MempoolChain.PROVIDER, "http://h/"), WindowEdges::of);

  private static Delivery<ChainFigures> read(Function<FakeRequest, Answer> upstream)
      throws UpstreamException {
    return SOURCE.read(new FakeFetcher(upstream), AS_OF);
  }

  private static Delivery<ChainFigures> without(String path) throws UpstreamException {
    FakeMempool healthy = new FakeMempool(CHAIN);
    return read(r -> r.path().startsWith(path) ? Answer.status(500, "no") : healthy.apply(r));
  }

  private static Delivery<ChainFigures> damaged(UnaryOperator<String> damage)
      throws UpstreamException {
    return SOURCE.read(new FakeFetcher(new FakeMempool(CHAIN), damage), AS_OF);
  }

  @Test
  void read_pastAsOf_asksNothingThatOnlyKnowsNow() throws UpstreamException {
    List<String> asked = new ArrayList<>();
    FakeMempool healthy = new FakeMempool(CHAIN);
    read(
        request -> {
          asked.add(request.path());
          return healthy.apply(request);
        });
    assertTrue(
        asked.stream()
            .noneMatch(
                p -> p.matches(".*/(difficulty-adjustment|reward-stats/.*|tip/.*|pools/.*)")));
    assertTrue(asked.size() <= 110, asked.size() + " requests");
  }

  @Test
  void read_labelAtTheEndOfTheDay_isTheDayBefore() throws UpstreamException {
    ChainFigures figures = read(new FakeMempool(CHAIN)).figures();
    LocalDate day = AS_OF.minusDays(50);
    int blocks = CHAIN.of(day).size();
    assertEquals(blocks, figures.history().days().get(day).blocks(), 3);
    assertEquals(AS_OF, figures.history().days().lastKey());
  }

  @Test
  void read_withoutBlocks_hasTheWeekFromRatesAndNoPools() throws UpstreamException {
    Delivery<ChainFigures> delivery = without("/v1/blocks/");
    assertFalse(delivery.figures().poolBlocks().isPresent());
    ChainDay day = delivery.figures().history().days().get(AS_OF);
    assertEquals(CHAIN.of(AS_OF).size(), day.blocks(), 3);
    assertTrue(day.feesBtc().isPresent());
    assertEquals(1, gaps(delivery).size());
    assertTrue(gaps(delivery).getFirst().startsWith("blocks of the report week: "));
  }

  @Test
  void read_withoutHeights_countsFromRateAndDifficulty() throws UpstreamException {
    Delivery<ChainFigures> delivery = without("/v1/mining/blocks/timestamp");
    ChainDay day = delivery.figures().history().days().get(AS_OF);
    assertFalse(day.endHeight().isPresent());
    assertEquals(CHAIN.of(AS_OF).size(), day.blocks(), 3);
    assertTrue(gaps(delivery).getFirst().startsWith("end heights of "), "" + gaps(delivery));
  }

  @Test
  void read_withoutFees_hasThoseOfTheWeekAlone() throws UpstreamException {
    Delivery<ChainFigures> delivery = without("/v1/mining/blocks/fees");
    var days = delivery.figures().history().days();
    assertTrue(days.get(AS_OF.minusDays(6)).feesBtc().isPresent());
    Reading<Double> before = days.get(AS_OF.minusDays(7)).feesBtc();
    assertEquals(Reading.missing("mempool told no fees of " + AS_OF.minusDays(7)), before);
    assertEquals(3, gaps(delivery).size());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 40, hash rate 0 means unknown",
    "1.2e24, 40, is not plausible",
    "5.0e19, 40, 'blocks of 2025-12-09'"
  })
  void read_oneBadRate_isLeftOutAndNamed(String value, int back, String why)
      throws UpstreamException {
    String label = "{\"timestamp\":" + FakeChain.start(AS_OF.minusDays(back - 1)) + ",";
    Delivery<ChainFigures> delivery =
        damaged(
            body ->
                body.replaceAll(
                    "\\Q" + label + "\\E\"avgHashrate\":[^}]*",
                    label + "\"avgHashrate\":" + value));
    assertFalse(delivery.figures().history().days().containsKey(AS_OF.minusDays(back)));
    Gap gap = delivery.provenance().gaps().getFirst();
    assertTrue(gap.reason().startsWith("hash rate of 1 days: "), gap.reason());
    assertEquals(List.of("mempool"), gap.elements());
    assertTrue(gap.reason().contains(why), gap.reason());
  }

  @Test
  void read_zeroRateInTheWeek_failsTheSource() {
    String label = "{\"timestamp\":" + FakeChain.start(AS_OF.minusDays(1)) + ",";
    UpstreamException e =
        assertThrows(
            UpstreamException.class,
            () ->
                damaged(
                    b ->
                        b.replaceAll(
                            "\\Q" + label + "\\E\"avgHashrate\":[^}]*",
                            label + "\"avgHashrate\":0")));
    assertEquals(Category.IMPLAUSIBLE, e.category());
    assertTrue(e.getMessage().contains("lacks 2026-01-16"), e.getMessage());
  }

  @Test
  void read_newestRowMissing_isStale() {
    UpstreamException e =
        assertThrows(
            UpstreamException.class, () -> read(new FakeMempool(CHAIN.until(AS_OF.minusDays(1)))));
    assertEquals(Category.STALE, e.category());
    assertTrue(e.getMessage().contains("lacks 2026-01-18 (newest day 2026-01-17)"));
  }

  @Test
  void read_feesOfZero_areNoFees() throws UpstreamException {
    Delivery<ChainFigures> delivery =
        damaged(b -> b.replaceAll("\"(totalFees|avgFees)\":\\d+", "\"$1\":0"));
    assertTrue(
        delivery.figures().history().days().values().stream()
            .noneMatch(day -> day.feesBtc().isPresent()));
    List<String> gaps = gaps(delivery);
    assertTrue(gaps.stream().anyMatch(gap -> gap.startsWith("fees of 2026-01-18: ")), "" + gaps);
  }

  private static List<String> gaps(Delivery<ChainFigures> delivery) {
    return delivery.provenance().gaps().stream().map(Gap::reason).toList();
  }
}
