package hashbrief.sources.providers.blockchaininfo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.chain.Retarget;
import hashbrief.sources.ask.ChainFigures;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeChain;
import hashbrief.sources.fake.FakeCharts;
import hashbrief.sources.fake.FakeFetcher;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BlockchainInfoChainTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");
  private static final FakeChain CHAIN = FakeChain.season(AS_OF.minusDays(90), AS_OF.plusDays(2));
  private static final BlockchainInfoChain SOURCE =
      new BlockchainInfoChain(FakeAccess.at(BlockchainInfoChain.PROVIDER, "http://h"));

  @Test
  void read_charts_givesDaysWithoutHeights() throws UpstreamException {
    Delivery<ChainFigures> delivery = SOURCE.read(new FakeFetcher(new FakeCharts(CHAIN)), AS_OF);
    var days = delivery.figures().history().days();
    assertEquals(90, days.size());
    assertEquals(AS_OF, days.lastKey());
    assertEquals(CHAIN.of(AS_OF).size(), days.get(AS_OF).blocks());
    assertFalse(days.get(AS_OF).endHeight().isPresent());
    assertFalse(delivery.figures().poolBlocks().isPresent());
    assertEquals(3, delivery.provenance().sources().size());
  }

  @Test
  void retargets_ofTheChain_areFoundOnTheirDays() throws UpstreamException {
    Delivery<ChainFigures> delivery = SOURCE.read(new FakeFetcher(new FakeCharts(CHAIN)), AS_OF);
    List<Retarget> retargets = delivery.figures().history().retargets();
    List<LocalDate> days =
        CHAIN.epochs().values().stream()
            .map(block -> LocalDate.ofEpochDay(block.time() / 86_400))
            .filter(day -> day.isAfter(CHAIN.first().plusDays(1)) && !day.isAfter(AS_OF))
            .toList();
    assertEquals(days, retargets.stream().map(Retarget::date).toList());
  }

  @Test
  void retargets_dayOfTheChangeMixed_takesTheNewLevel() {
    NavigableMap<LocalDate, Double> difficulty = new TreeMap<>();
    double[] levels = {148e12, 148e12, 147.2e12, 146e12, 146e12};
    for (int i = 0; i < levels.length; i++) {
      difficulty.put(AS_OF.plusDays(i), levels[i]);
    }
    List<Retarget> retargets = BlockchainInfoChain.retargets(difficulty);
    assertEquals(1, retargets.size());
    assertEquals(AS_OF.plusDays(2), retargets.getFirst().date());
    assertEquals(146e12, retargets.getFirst().difficulty());
    assertEquals(146.0 / 148 - 1, retargets.getFirst().change().get(), 1e-12);
  }

  @Test
  void read_scientificNotation_isANumber() {
    String points = "{\"status\":\"ok\",\"values\":[{\"x\":1768694400,\"y\":9.5E8}]}";
    UpstreamException e =
        assertThrows(
            UpstreamException.class,
            () -> SOURCE.read(new FakeFetcher(request -> Answer.json(points)), AS_OF));
    assertTrue(e.getMessage().contains("lacks 2026-01-12"), e.getMessage());
  }

  @Test
  void read_afterTheNextHalvingMayHaveCome_isRefused() {
    UpstreamException e =
        assertThrows(
            UpstreamException.class,
            () ->
                SOURCE.read(new FakeFetcher(new FakeCharts(CHAIN)), LocalDate.parse("2028-02-01")));
    assertEquals(Category.IMPLAUSIBLE, e.category());
  }
}
