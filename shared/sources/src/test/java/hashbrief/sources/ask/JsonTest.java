package hashbrief.sources.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void number_beyondLongAndWithExponent_isReadAsDouble() throws UpstreamException {
    Json json = of("{\"a\":936499762108771800000,\"b\":1.048309236948874e+21,\"c\":\"6.41\"}");
    assertEquals(9.364997621087718e20, json.at("a").number());
    assertEquals(1.048309236948874e21, json.at("b").number());
    assertEquals(6.41, json.at("c").number());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"NaN\"", "\"\"", "\"1f\"", "true", "[]", "1e999", "\"0x1p3\""})
  void number_thatIsNone_isRefusedWithItsPlace(String value) throws UpstreamException {
    Json field = of("{\"a\":[" + value + "]}").at("a").item(0);
    UpstreamException e = assertThrows(UpstreamException.class, field::number);
    assertTrue(e.getMessage().startsWith("http://x/ $.a[0]: a number is expected"), e.getMessage());
    assertEquals(UpstreamException.Category.WRONG_CONTENT, e.category());
  }

  @Test
  void count_withFractionOrOverflow_isRefused() throws UpstreamException {
    assertEquals(1406, of("[\"1406\"]").item(0).count());
    assertThrows(UpstreamException.class, () -> of("[1.5]").item(0).count());
    assertThrows(UpstreamException.class, () -> of("[936499762108771800000]").item(0).count());
  }

  @Test
  void at_absentOrNull_isRefusedByName() {
    for (String text : new String[] {"{}", "{\"price\":null}"}) {
      UpstreamException e =
          assertThrows(UpstreamException.class, () -> of(text).at("price").number());
      assertEquals("http://x/ $.price: missing", e.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "{\"a\":1", "{} x", "<html>", "\u0000\u0001"})
  void of_whatIsNotJson_isRefused(String text) {
    assertThrows(UpstreamException.class, () -> of(text));
  }

  private static Json of(String text) throws UpstreamException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Json.of(new Body("http://x/", bytes, 200, Instant.EPOCH, ""));
  }
}
