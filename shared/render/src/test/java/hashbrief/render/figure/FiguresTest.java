package hashbrief.render.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

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
    assertEquals(plain, Figures.ROOT.number(value, decimals));
    assertEquals(signed, Figures.ROOT.signed(value, decimals));
  }

  @Test
  void figures_carryTheirUnit() {
    assertEquals("997.5\u00a0EH/s", Figures.ROOT.ehPerS(997.5231));
    assertEquals("40.64\u00a0USD/PH/day", Figures.ROOT.usdPerPhDay(40.6398));
    assertEquals("141.1\u00a0USD/MWh", Figures.ROOT.usdPerMwh(141.11));
    assertEquals("94,261\u00a0USD", Figures.ROOT.usd(94261));
    assertEquals("146.47\u00a0T", Figures.ROOT.difficulty(146472570619930.78));
    assertEquals("52.8\u00a0%", Figures.ROOT.percent(0.52848));
    assertEquals("−13.4\u00a0%", Figures.ROOT.change(-0.13369));
  }

  @Test
  void locale_ofAReader() {
    Figures german = new Figures(Locale.GERMANY);
    assertEquals("1.151,5", german.number(1151.46, 1));
    assertEquals("18.01.2026", german.date(LocalDate.of(2026, 1, 18)));
    assertEquals("2026-01-18", Figures.ROOT.date(LocalDate.of(2026, 1, 18)));
  }
}
