package hashbrief.render.workbook.poi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PoiTextTest {

  @Test
  void text_losesWhatXmlCannotHold() {
    assertEquals("ab\ncd", PoiText.of("a\u0000b\u001b\r\nc\ud800d\ufffe"));
  }

  @Test
  void text_endsWhereACellDoes() {
    assertEquals("x".repeat(32_767), PoiText.of("x".repeat(32_767)));
    assertEquals("x".repeat(32_765) + " \u2026", PoiText.of("x".repeat(32_768)));
  }

  @Test
  void text_isCutBetweenLetters() {
    String cut = PoiText.of("\ud83d\udc4d".repeat(20_000));
    assertEquals(32_766, cut.length());
    assertTrue(cut.endsWith("\udc4d \u2026"));
  }
}
