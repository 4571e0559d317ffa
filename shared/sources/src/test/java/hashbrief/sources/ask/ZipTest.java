package hashbrief.sources.ask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.fake.energy.Zips;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZipTest {

  @Test
  void files_areUnpackedByName() throws UpstreamException {
    Map<String, byte[]> files = Zip.files(body(Zips.of(Map.of("a.csv", "one"))));
    assertArrayEquals(new byte[] {'o', 'n', 'e'}, files.get("a.csv"));
  }

  @Test
  void bomb_isRefusedBeforeItIsUnpacked() {
    byte[] bomb = Zips.of(Map.of("a", "0".repeat(33 << 20)));
    var e = assertThrows(UpstreamException.class, () -> Zip.files(body(bomb)));
    assertEquals(Category.TOO_LARGE, e.category());
  }

  @Test
  void cutOrEmptyOrNoZip_isRefused() {
    byte[] whole = Zips.of(Map.of("a.csv", "one, two, three, four, five, six, seven, eight"));
    for (byte[] bad :
        new byte[][] {Arrays.copyOf(whole, 45), Zips.of(Map.of()), {'P', 'K'}, {1, 2, 3}}) {
      var e = assertThrows(UpstreamException.class, () -> Zip.files(body(bad)));
      assertEquals(Category.WRONG_CONTENT, e.category());
    }
  }

  private static Body body(byte[] bytes) {
    return new Body("http://fake.test/a.zip", bytes, 200, Instant.EPOCH, "");
  }
}
