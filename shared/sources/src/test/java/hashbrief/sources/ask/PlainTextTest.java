package hashbrief.sources.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void of_controlAndBidiCharacters_areLeftOut() {
    assertEquals("a b[31mc", PlainText.of("a\tb\u001b[31m\u202e\u2066\u0000c\u200b"));
    assertEquals("Łódź – 1 000 €", PlainText.of("Łódź – 1 000 €"));
  }

  @Test
  void of_longText_isCut() {
    assertEquals("x".repeat(300) + "...", PlainText.of("x".repeat(40_000)));
    assertEquals("😀".repeat(300) + "...", PlainText.of("😀".repeat(1000)));
    assertEquals("x".repeat(300), PlainText.of("x".repeat(300)));
  }

  @Test
  void day_withMoreThanFourDigitsOfYear_isNone() {
    assertThrows(DateTimeException.class, () -> PlainText.day("+999999999-12-31"));
    assertThrows(DateTimeException.class, () -> PlainText.lastDayOfMonth("+12026-01"));
  }
}
