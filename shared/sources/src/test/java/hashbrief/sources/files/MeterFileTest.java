package hashbrief.sources.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hashbrief.core.power.MarketDay;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.UserFileException;
import hashbrief.sources.fake.FakeHosts;
import hashbrief.sources.fake.energy.Curve;
import hashbrief.sources.fake.energy.Expected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeterFileTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");
  private static final Curve CURVE = Curve.daily(44);
  private static final String HEADER = "utc,usd_per_mwh";

  @TempDir private Path folder;

  @Test
  void rowsAroundTheWeeks_areAllowed() throws IOException {
    Delivery<List<MarketDay>> delivery =
        read(hours("2025-11-30T05:00:00Z", "2026-02-01T07:00:00Z"));
    Expected.days(CURVE, AS_OF, delivery.figures());
    var use = delivery.provenance().sources().getFirst();
    assertEquals(
        List.of("csv", "file:meter.csv", 28 * 24), List.of(use.id(), use.url(), use.rows()));
  }

  @Test
  void reportWeekAlone_isEnough() throws IOException {
    assertEquals(7, read(hours("2026-01-12T00:00:00Z", "2026-01-19T00:00:00Z")).figures().size());
  }

  @Test
  void fileThatBeginsInTheWeek_namesTheFirstHourOfTheWeek() {
    assertRefused(
        hours("2026-01-12T01:00:00Z", "2026-01-19T00:00:00Z"),
        "meter.csv, line 2: 2026-01-12T00:00:00Z is missing; allowed: every hour from 2026-01-12 to"
            + " 2026-01-18, and no hole in the three weeks before");
  }

  @Test
  void fileThatEndsInTheWeek_namesTheFirstMissingHour() {
    assertRefused(
        hours("2025-12-01T00:00:00Z", "2026-01-18T23:00:00Z"),
        "meter.csv, end: 2026-01-18T23:00:00Z is missing; allowed: every hour from 2026-01-12 to"
            + " 2026-01-18, and no hole in the three weeks before");
  }

  @Test
  void holeInTheThreeWeeksBefore_namesHourAndLine() {
    List<String> rows = hours("2025-12-20T00:00:00Z", "2026-01-19T00:00:00Z");
    rows.removeIf(row -> row.startsWith("2025-12-24T10") || row.startsWith("2025-12-24T11"));
    assertRefused(
        rows,
        "meter.csv, line 108: 2025-12-24T10:00:00Z is missing; allowed: every hour from 2026-01-12"
            + " to 2026-01-18, and no hole in the three weeks before");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-01-19,1 | utc is \"2026-01-19\"; allowed: a full hour such as"
            + " 2026-01-18T00:00:00Z",
        "2026-01-19T00:30:00Z,1 | utc is \"2026-01-19T00:30:00Z\"; allowed: a full hour such as"
            + " 2026-01-18T00:00:00Z",
        "2026-01-19T00:00:00Z,x | usd_per_mwh is \"x\"; allowed: a number from -1000.0 to 20000.0",
        "2026-01-19T00:00:00Z, | usd_per_mwh is \"\"; allowed: a value",
        "2026-01-19T00:00:00Z,20001 | usd_per_mwh is \"20001\"; allowed: a number from -1000.0 to"
            + " 20000.0",
        "2026-01-18T23:00:00Z,1 | 2026-01-18T23:00:00Z twice; allowed: every hour once",
        "2026-01-18T03:00:00Z,1 | 2026-01-18T03:00:00Z is out of order; allowed: every hour once",
      })
  void badRow_isToldWithItsLine(String row, String message) {
    List<String> rows = hours("2026-01-12T00:00:00Z", "2026-01-19T00:00:00Z");
    rows.add(row);
    assertRefused(rows, "meter.csv, line 170: " + message);
  }

  @Test
  void otherHeader_isToldWithWhatIsNeeded() throws IOException {
    Path file = Files.writeString(folder.resolve("meter.csv"), "time,price\n2026-01-18,1\n");
    var e = assertThrows(UserFileException.class, () -> read(file));
    assertEquals("meter.csv: no column utc; needed: utc,usd_per_mwh", e.getMessage());
  }

  private void assertRefused(List<String> rows, String message) {
    var e = assertThrows(UserFileException.class, () -> read(rows));
    assertEquals(message, e.getMessage());
  }

  private Delivery<List<MarketDay>> read(List<String> rows) throws IOException {
    String text = HEADER + "\n" + String.join("\n", rows) + "\n";
    return read(Files.writeString(folder.resolve("meter.csv"), text));
  }

  private static Delivery<List<MarketDay>> read(Path file) {
    return new MeterFile(OwnFile.PROVIDER.access(), file.toString()).read(new FakeHosts(), AS_OF);
  }

  private static List<String> hours(String from, String to) {
    Instant start = Instant.parse(from);
    long hours = Duration.between(start, Instant.parse(to)).toHours();
    List<String> rows = new ArrayList<>();
    for (Instant h = start; rows.size() < hours; h = h.plusSeconds(3600)) {
      rows.add(h + "," + CURVE.at(h));
    }
    return rows;
  }
}
