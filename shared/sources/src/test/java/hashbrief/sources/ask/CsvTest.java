package hashbrief.sources.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void rows_quotedWithByteOrderMarkAndEmptyLine_areReadByName() throws UpstreamException {
    List<Csv.Row> rows = rows("\uFEFF\n\"Time\",\"Price ($)\"\r\n\"a\",1.5\r\n\r\n\"b\", -2\r\n");
    assertEquals("a", rows.get(0).text("Time"));
    assertEquals(1.5, rows.get(0).number("Price ($)"));
    assertEquals(-2, rows.get(1).number("Price ($)"));
    assertEquals("line 5", rows.get(1).place());
  }

  @Test
  void missingColumn_isRefused() {
    var e = assertThrows(UpstreamException.class, () -> rows("Time,Cost\na,1\n"));
    assertEquals("file.csv: the header has no column Price ($)", e.getMessage());
  }

  @Test
  void emptyFile_isRefused() {
    assertThrows(UpstreamException.class, () -> rows(""));
  }

  @Test
  void cutLastRow_isOneBadRow() throws UpstreamException {
    List<Csv.Row> rows = rows("Time,Price ($)\na,1\n\"b");
    assertEquals(2, rows.size());
    var e = assertThrows(UpstreamException.class, () -> rows.get(1).number("Price ($)"));
    assertTrue(e.getMessage().startsWith("line 3"), e.getMessage());
  }

  @Test
  void notANumber_namesPlaceAndText() throws UpstreamException {
    for (String bad : List.of("x", "", "NaN", "Infinity")) {
      Csv.Row row = rows("Time,Price ($)\na," + bad + "\n").getFirst();
      var e = assertThrows(UpstreamException.class, () -> row.number("Price ($)"));
      assertEquals("line 2: Price ($) is not a number: '" + bad + "'", e.getMessage());
    }
  }

  private static List<Csv.Row> rows(String csv) throws UpstreamException {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    return Csv.rows(bytes, "file.csv", List.of("Time", "Price ($)"));
  }
}
