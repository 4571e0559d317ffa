package hashbrief.core.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1151.4609 | 1 | 1,151.5 | +1,151.5",
        "-0.04     | 1 | 0.0     | 0.0",
        "-0.05     | 1 | −0.1    | −0.1",
        "0         | 0 | 0       | 0",
        "0.125     | 2 | 0.13    | +0.13",
        "1e21      | 0 | 1,000,000,000,000,000,000,000 | +1,000,000,000,000,000,000,000",
      })
  void number_signsAndDigits(double value, int decimals, String plain, String signed) {
    assertEquals(plain, Words.number(value, decimals));
    assertEquals(signed, Words.signed(value, decimals));
  }

  @Test
  void figures_carryTheirUnit() {
    assertEquals("997.5\u202fEH/s", Words.ehPerS(997.5231));
    assertEquals("40.64\u202fUSD/PH/day", Words.usdPerPhDay(40.6398));
    assertEquals("141.1\u202fUSD/MWh", Words.usdPerMwh(141.11));
    assertEquals("94,261\u202fUSD", Words.usd(94261));
    assertEquals("146.47\u202fT", Words.difficulty(146472570619930.78));
    assertEquals("52.8\u202f%", Words.percent(0.52848));
    assertEquals("−13.4\u202f%", Words.change(-0.13369));
  }

  @Test
  void unitThatIsEmpty_leavesNoSpace() {
    assertEquals("0.99", Words.with(0.9898, 2, ""));
  }

  @Test
  void words_areTheSameInEveryLocale() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertEquals("1,151.5", Words.number(1151.46, 1));
      assertEquals("2026-01-18", Words.date(LocalDate.of(2026, 1, 18)));
      assertEquals("within-noise", Words.name(Kind.WITHIN_NOISE));
    } finally {
      Locale.setDefault(usual);
    }
  }

  private enum Kind {
    WITHIN_NOISE
  }

  @Test
  void absentFigure_saysWhy() {
    assertEquals("40.64\u202fUSD/PH/day", Words.of(Reading.of(40.64), Words::usdPerPhDay));
    assertEquals("no data: no price", Words.of(Reading.missing("no price"), Words::usdPerPhDay));
  }
}
