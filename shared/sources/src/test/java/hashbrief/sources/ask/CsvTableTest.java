package hashbrief.sources.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

  @Test
  void rows_quotedWithByteOrderMarkAndEmptyLine_areReadByName() throws UpstreamException {
    List<CsvRow> rows = rows("\uFEFF\n\"Time\",\"Price ($)\"\r\n\"a\",1.5\r\n\r\n\"b\", -2\r\n");
    assertEquals("a", rows.get(0).text("Time"));
    assertEquals(1.5, rows.get(0).number("Price ($)"));
    assertEquals(-2, rows.get(1).number("Price ($)"));
    assertEquals("line 5: ", rows.get(1).place());
  }

  @Test
  void missingColumn_isRefused() {
    var e = assertThrows(UpstreamException.class, () -> rows("Time,Cost\na,1\n"));
    assertEquals("file.csv: no column Price ($); needed: Time,Price ($)", e.getMessage());
  }

  @Test
  void emptyFile_isRefused() {
    assertThrows(UpstreamException.class, () -> rows(""));
  }

  @Test
  void cutLastRow_isOneBadRow() throws UpstreamException {
    List<CsvRow> rows = rows("Time,Price ($)\na,1\n\"b");
    assertEquals(2, rows.size());
    var e = assertThrows(UnreadableException.class, () -> rows.get(1).number("Price ($)"));
    assertTrue(e.getMessage().startsWith("line 3"), e.getMessage());
  }

  @Test
  void notANumber_namesPlaceAndText() throws UpstreamException {
    for (String bad : List.of("x", "", "NaN", "Infinity", "1d", "1".repeat(51))) {
      CsvRow row = rows("Time,Price ($)\na," + bad + "\n").getFirst();
      var e = assertThrows(UnreadableException.class, () -> row.number("Price ($)"));
      assertEquals(
          "line 2: Price ($) is \""
              + bad
              + "\"; allowed: "
              + (bad.isEmpty() ? "a value" : "a number"),
          e.getMessage());
    }
  }

  private static List<CsvRow> rows(String csv) throws UpstreamException {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    return CsvTable.of(bytes, "file.csv", List.of("Time", "Price ($)")).rows();
  }
}
