package hashbrief.sources;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.WindowEdges;
import hashbrief.core.units.DailySeries;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.ChainFigures;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeChain;
import hashbrief.sources.fake.FakeCharts;
import hashbrief.sources.fake.FakeExchanges;
import hashbrief.sources.fake.FakeFetcher;
import hashbrief.sources.fake.FakeMempool;
import hashbrief.sources.fake.FakeNode;
import hashbrief.sources.fake.FakeRequest;
import hashbrief.sources.fake.FakeUpstreams;
import hashbrief.sources.providers.bitcoincore.BitcoinCoreChain;
import hashbrief.sources.providers.blockchaininfo.BlockchainInfoChain;
import hashbrief.sources.providers.coinbase.CoinbasePrice;
import hashbrief.sources.providers.kraken.KrakenPrice;
import hashbrief.sources.providers.mempool.MempoolChain;
import hashbrief.sources.providers.mempool.MempoolPrice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whatever is broken in an answer, a source refuses or delivers figures that can be; nothing comes
 * out as 0, NaN or a default, and no other exception escapes.
 */
class DamagedAnswersIT {
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");
  private static final FakeChain CHAIN = FakeChain.season(AS_OF.minusDays(850), AS_OF.plusDays(1));
  private static final String URL = "http://h";
  private static final Pattern NUMBER =
      Pattern.compile("(?<=[:\\[,\"])-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
  private static final List<String> VALUES =
      List.of(
          "0", "-1", "null", "1e400", "\"\"", "NaN", "[]", "{}", "9e18", "true", "1e-9", "\"x\"");

  @Test
  void chain_anyDamage_isRefusedOrPlausible() {
    Access node =
        FakeAccess.at(BitcoinCoreChain.PROVIDER, URL, Map.of("user", "u", "password", "p"));
    run(
        new MempoolChain(at(MempoolChain.PROVIDER), WindowEdges::of),
        new FakeMempool(CHAIN),
        60,
        DamagedAnswersIT::checkChain);
    run(
        new BlockchainInfoChain(at(BlockchainInfoChain.PROVIDER)),
        new FakeCharts(CHAIN),
        60,
        DamagedAnswersIT::checkChain);
    FakeNode rpc = new FakeNode(CHAIN, FakeUpstreams.basic("u:p"), 0);
    run(new BitcoinCoreChain(node), rpc, 20, DamagedAnswersIT::checkChain);
  }

  @Test
  void price_anyDamage_isRefusedOrPlausible() {
    run(
        new KrakenPrice(at(KrakenPrice.PROVIDER)),
        FakeExchanges.kraken(CHAIN),
        200,
        DamagedAnswersIT::checkPrice);
    run(
        new CoinbasePrice(at(CoinbasePrice.PROVIDER)),
        FakeExchanges.coinbase(CHAIN),
        200,
        DamagedAnswersIT::checkPrice);
    run(
        new MempoolPrice(at(MempoolChain.PROVIDER)),
        new FakeMempool(CHAIN),
        200,
        DamagedAnswersIT::checkPrice);
  }

  private static Access at(Provider provider) {
    return FakeAccess.at(provider, URL);
  }

  private static <T> void run(
      Upstream<T> source,
      Function<FakeRequest, Answer> upstream,
      int times,
      java.util.function.Consumer<T> check) {
    for (int seed = 0; seed < times; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double share = Math.pow(10, -1 - 4 * random.nextDouble());
      try {
        FakeFetcher fetcher = new FakeFetcher(upstream, body -> damaged(body, random, share));
        check.accept(source.read(fetcher, AS_OF).figures());
      } catch (UpstreamException e) {
        assertTrue(e.getMessage().contains(source.id()) || e.getMessage().contains("http://h"));
      } catch (RuntimeException e) {
        throw new AssertionError(source.id() + " with seed " + seed, e);
      }
    }
  }

  /** A share of the numbers replaced or scaled; now and then the body cut. */
  private static String damaged(String body, SplittableRandom random, double share) {
    Matcher matcher = NUMBER.matcher(body);
    StringBuilder damaged = new StringBuilder();
    while (matcher.find()) {
      String value =
          random.nextDouble() > share
              ? matcher.group()
              : random.nextInt(4) == 0
                  ? matcher.group() + "000"
                  : VALUES.get(random.nextInt(VALUES.size()));
      matcher.appendReplacement(damaged, Matcher.quoteReplacement(value));
    }
    matcher.appendTail(damaged);
    boolean cut = random.nextDouble() < share / 10;
    return cut ? damaged.substring(0, random.nextInt(damaged.length())) : damaged.toString();
  }

  private static void checkChain(ChainFigures figures) {
    var days = figures.history().days();
    AS_OF
        .minusDays(6)
        .datesUntil(AS_OF.plusDays(1))
        .forEach(day -> assertTrue(days.containsKey(day)));
    assertTrue(days.lastKey().equals(AS_OF));
    for (ChainDay day : days.values()) {
      assertTrue(day.hashrateEhPerS() >= 1 && day.hashrateEhPerS() <= 10_000, "" + day);
      assertTrue(day.difficulty() >= 1e12 && day.difficulty() <= 1.5e15, "" + day);
      assertTrue(day.blocks() >= 45 && day.blocks() <= 330, "" + day);
      assertTrue(
          !day.feesBtc().isPresent()
              || day.feesBtc().get() > 0 && day.feesBtc().get() / day.blocks() < 15,
          "" + day);
    }
  }

  private static void checkPrice(DailySeries closes) {
    assertTrue(closes.byDay().containsKey(AS_OF));
    closes.byDay().values().forEach(usd -> assertTrue(usd >= 1000 && usd <= 5e6, "" + usd));
  }
}
