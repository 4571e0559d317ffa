package hashbrief.sources.providers.nyiso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.rows.LeftOut;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayFileTest {
  private static final String HEADER =
      "\"Time Stamp\",\"Name\",\"PTID\",\"LBMP ($/MWHr)\",\"Marginal Cost Losses ($/MWHr)\","
          + "\"Marginal Cost Congestion ($/MWHr)\"\n";

  private final LeftOut leftOut = new LeftOut();

  /** The clock goes from 02:00 EDT back to 01:00 EST on 2025-11-02. */
  @Test
  void repeatedHour_firstIsSummerTimeSecondIsStandardTime() throws UpstreamException {
    var hours =
        read(
            "2025-11-02",
            HEADER
                + row("11/02/2025 00:00", 10)
                + row("11/02/2025 01:00", 11)
                + row("11/02/2025 01:00", 12)
                + row("11/02/2025 02:00", 13));
    assertEquals(
        Map.of(
            Instant.parse("2025-11-02T04:00:00Z"), 10.0,
            Instant.parse("2025-11-02T05:00:00Z"), 11.0,
            Instant.parse("2025-11-02T06:00:00Z"), 12.0,
            Instant.parse("2025-11-02T07:00:00Z"), 13.0),
        hours);
    assertTrue(leftOut.isEmpty());
  }

  @Test
  void repeatedHour_badFirstPrice_doesNotShiftTheSecond() throws UpstreamException {
    String bad = row("11/02/2025 01:00", 11).replace("11.0", "n/a");
    var hours = read("2025-11-02", HEADER + bad + row("11/02/2025 01:00", 12));
    assertEquals(Map.of(Instant.parse("2025-11-02T06:00:00Z"), 12.0), hours);
    assertTrue(leftOut.toString().contains("is \"n/a\"; allowed: a number"), leftOut.toString());
  }

  /** The clock goes from 02:00 EST to 03:00 EDT on 2026-03-08: there is no 02:00. */
  @Test
  void missingHour_neighboursFollowEachOther() throws UpstreamException {
    var hours =
        read("2026-03-08", HEADER + row("03/08/2026 01:00", 10) + row("03/08/2026 03:00", 11));
    assertEquals(
        List.of(Instant.parse("2026-03-08T06:00:00Z"), Instant.parse("2026-03-08T07:00:00Z")),
        List.copyOf(hours.keySet()));
  }

  @Test
  void hourThatDoesNotExistOrStandsTooOften_isNamed() throws UpstreamException {
    read(
        "2026-03-08",
        HEADER
            + row("03/08/2026 02:00", 10)
            + row("03/08/2026 04:00", 10)
            + row("03/08/2026 04:00", 11)
            + row("03/09/2026 00:00", 12));
    assertTrue(leftOut.toString().startsWith("3 left out"), leftOut.toString());
  }

  @Test
  void headerOfBefore2016_isRead() throws UpstreamException {
    String cut = HEADER.replace("Congestion ($/MWHr)\"", "Congestion ($/MWH\"");
    assertEquals(1, read("2016-03-01", cut + row("03/01/2016 00:00", 14.16)).size());
  }

  @Test
  void realTimeFile_isRefusedBecauseOfItsTimes() {
    String csv = HEADER + row("02/18/2016 00:15:00", 20.74);
    var e = assertThrows(UpstreamException.class, () -> read("2016-02-18", csv));
    assertTrue(
        e.getMessage().contains("is \"02/18/2016 00:15:00\"; allowed: an hour"), e.getMessage());
  }

  @Test
  void zoneAbsent_isRefused() {
    var e =
        assertThrows(
            UpstreamException.class,
            () -> read("2026-01-18", HEADER + "\"x\",\"GENESE\",1,1,1,1\n"));
    assertEquals("day.csv: no price of zone WEST", e.getMessage());
  }

  private Map<Instant, Double> read(String day, String csv) throws UpstreamException {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    Body body = new Body("day.csv", bytes, 200, Instant.EPOCH, "");
    return DayFile.of(body, bytes, "day.csv", "WEST", LocalDate.parse(day), leftOut).byHour();
  }

  private static String row(String stamp, double price) {
    return "\"%s\",\"N.Y.C.\",61761,99,0,0\n\"%s\",\"WEST\",61752,%s,0,0\n"
        .formatted(stamp, stamp, price);
  }
}
