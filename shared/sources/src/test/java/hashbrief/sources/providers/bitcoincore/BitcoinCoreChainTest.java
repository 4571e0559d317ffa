package hashbrief.sources.providers.bitcoincore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.ChainFigures;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeChain;
import hashbrief.sources.fake.FakeFetcher;
import hashbrief.sources.fake.FakeNode;
import hashbrief.sources.fake.FakeUpstreams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BitcoinCoreChainTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");
  private static final FakeChain CHAIN = FakeChain.season(AS_OF.minusDays(850), AS_OF.plusDays(2));

  private static Access open() {
    return node(Map.of("user", "u", "password", "p"));
  }

  private static Access node(Map<String, String> values) {
    return FakeAccess.at(BitcoinCoreChain.PROVIDER, "http://node:8332", values);
  }

  @Test
  void read_everyDay_hasItsExactHeightAndBlocks() throws UpstreamException {
    FakeNode node = new FakeNode(CHAIN, FakeUpstreams.basic("u:p"), 0);
    Delivery<ChainFigures> delivery =
        new BitcoinCoreChain(open()).read(new FakeFetcher(node), AS_OF);
    var days = delivery.figures().history().days();
    assertEquals(730, days.size());
    days.forEach(
        (date, day) -> {
          assertEquals(CHAIN.endHeight(date), day.endHeight().get());
          assertEquals(CHAIN.of(date).size(), day.blocks());
        });
    assertEquals(1, delivery.provenance().sources().size());
    long back = CHAIN.endHeight(AS_OF) - 503;
    assertTrue(delivery.figures().history().blockTimes().containsKey(back));
  }

  @Test
  void read_prunedNode_hasTheChainWithoutFees() throws UpstreamException {
    FakeNode node =
        new FakeNode(CHAIN, FakeUpstreams.basic("u:p"), CHAIN.endHeight(AS_OF.minusDays(20)));
    Delivery<ChainFigures> delivery =
        new BitcoinCoreChain(open()).read(new FakeFetcher(node), AS_OF);
    assertFalse(delivery.figures().history().days().get(AS_OF).feesBtc().isPresent());
    String why = delivery.provenance().gaps().getFirst().reason();
    assertTrue(why.contains("getblockstats: the node is pruned (Block not available"), why);
  }

  @Test
  void read_cookieFile_isTheCredential(@TempDir Path folder) throws IOException, UpstreamException {
    Path cookie = folder.resolve(".cookie");
    Files.writeString(cookie, "__cookie__:abc123\n");
    Access settings = node(Map.of("cookie-file", cookie.toString()));
    FakeNode node = new FakeNode(CHAIN, FakeUpstreams.basic("__cookie__:abc123"), 0);
    Delivery<ChainFigures> delivery =
        new BitcoinCoreChain(settings).read(new FakeFetcher(node), AS_OF);
    assertEquals(AS_OF, delivery.figures().history().days().lastKey());
  }

  @Test
  void read_notConfigured_saysWhat() {
    Access none = BitcoinCoreChain.PROVIDER.access();
    refused(none, "[]", Category.NOT_CONFIGURED, "sources.bitcoin-core.url is not set");
    Access lost = node(Map.of("cookie-file", "/no/.cookie"));
    refused(lost, "[]", Category.NOT_CONFIGURED, "the cookie file /no/.cookie cannot be read");
  }

  @ParameterizedTest
  @CsvSource({
    "-28, SERVER_ERROR, the node is still starting (told)",
    "-8, NOT_FOUND, no such block (told)",
    "-32601, REFUSED, code -32601 (told)"
  })
  void read_errorOfTheNode_isMapped(int code, Category category, String why) {
    String error = "{\"code\":" + code + ",\"message\":\"told\"}";
    refused(open(), "[{\"result\":null,\"error\":" + error + ",\"id\":0}]", category, why);
    refused(open(), "{\"result\":null,\"error\":" + error + ",\"id\":\"x\"}", category, why);
  }

  @Test
  void read_nodeBehind_isStale() {
    FakeNode node = new FakeNode(CHAIN.until(AS_OF.minusDays(1)), FakeUpstreams.basic("u:p"), 0);
    UpstreamException e =
        assertThrows(
            UpstreamException.class,
            () -> new BitcoinCoreChain(open()).read(new FakeFetcher(node), AS_OF));
    assertEquals(Category.STALE, e.category());
  }

  private static void refused(Access settings, String body, Category category, String why) {
    UpstreamException e =
        assertThrows(
            UpstreamException.class,
            () ->
                new BitcoinCoreChain(settings)
                    .read(new FakeFetcher(request -> Answer.json(body)), AS_OF));
    assertEquals(category, e.category());
    assertTrue(e.getMessage().contains(why), e.getMessage());
  }
}
