package hashbrief.sources.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.report.Inputs.ChainPart;
import hashbrief.core.units.Work;
import hashbrief.sources.ask.UserFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainFileTest {
  private static final LocalDate LAST = LocalDate.of(2024, 4, 22);
  private static final String HEADER =
      "date,end_height,blocks,hashrate_eh_per_s,fees_btc,price_usd";

  @TempDir Path folder;

  // Nine days around the halving of 2024-04-20 (block 840000, a retarget too at 838656).
  private static List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      int end = 839_149 + 150 * i;
      rows.add(LocalDate.of(2024, 4, 14).plusDays(i) + "," + end + ",150,620.5,30.25,64000");
    }
    return rows;
  }

  private Path write(String header, List<String> rows) throws IOException {
    return Files.writeString(
        folder.resolve("days.csv"), "# my node\n" + header + "\n" + String.join("\n", rows) + "\n");
  }

  private String problem(Path file, LocalDate asOf) {
    String message =
        assertThrows(UserFileException.class, () -> ChainFile.read(file, asOf)).getMessage();
    assertFalse(message.contains("\n"), message);
    return message;
  }

  @Test
  void file_good_givesDaysClosesAndItsHash() throws IOException {
    ChainPart part = ChainFile.read(write(HEADER, rows()), LAST.minusDays(1));
    ChainDay day = part.chain().days().get(LocalDate.of(2024, 4, 14));
    assertEquals(8, part.chain().days().size());
    assertEquals(620.5, Work.ehPerS(150, day.difficulty(), 86400), 1e-9);
    assertEquals(6.25, day.subsidyBtc());
    assertEquals(30.25, day.feesBtc().get());
    assertEquals(64000.0, part.closes().get().byDay().get(LAST.minusDays(1)));
    assertEquals("csv", part.provenance().sources().getFirst().id());
    assertEquals("file:days.csv", part.provenance().sources().getFirst().url());
    assertEquals(8, part.provenance().sources().getFirst().rows());
    assertEquals(Optional.of(LAST.minusDays(1)), part.provenance().sources().getFirst().newest());
  }

  @Test
  void subsidy_dayOfHalving_isTheMeanOfItsBlocks() throws IOException {
    List<String> rows = rows();
    ChainPart part = ChainFile.read(write(HEADER, rows), LAST);
    // Day 7 holds heights 839900 to 840049: 100 blocks of 6.25 and 50 of 3.125 BTC.
    assertEquals(
        (100 * 6.25 + 50 * 3.125) / 150,
        part.chain().days().get(LocalDate.of(2024, 4, 20)).subsidyBtc(),
        1e-12);
  }

  @Test
  void feesAndPrices_emptyCells_areMissing() throws IOException {
    List<String> rows = rows();
    rows.set(8, "2024-04-22,840349,150,620.5,,");
    ChainPart part = ChainFile.read(write(HEADER, rows), LAST);
    assertFalse(part.chain().days().get(LAST).feesBtc().isPresent());
    assertFalse(part.closes().get().on(LAST, "close").isPresent());
  }

  @Test
  void file_withoutAnyPrice_hasNoCloses() throws IOException {
    List<String> rows = rows().stream().map(row -> row.replace("64000", "")).toList();
    assertFalse(ChainFile.read(write(HEADER, rows), LAST).closes().isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-04-18,839749,150,-1,30,64000    |line 7: hashrate_eh_per_s is \"-1\"; allowed: a"
            + " number above zero",
        "2024-04-18,839749,150,0,30,64000     |line 7: hashrate_eh_per_s is \"0\"; allowed: a"
            + " number above zero",
        "2024-04-18,839749,150,NaN,30,64000   |line 7: hashrate_eh_per_s is \"NaN\"; allowed: a"
            + " number above zero",
        "2024-04-18,839749,150,six,30,64000   |line 7: hashrate_eh_per_s is \"six\"; allowed: a"
            + " number above zero",
        "2024-04-18,839749,150,1e999,30,64000 |line 7: hashrate_eh_per_s is \"1e999\"; allowed: a"
            + " number above zero",
        "2024-04-18,839749,150,,30,64000      |line 7: hashrate_eh_per_s is \"\"; allowed: a value",
        "2024-04-18,839749,1.5,620,30,64000   |line 7: blocks is \"1.5\"; allowed: a whole number"
            + " from 1 to 1000",
        "2024-04-18,839749,150,620,-3,64000   |line 7: fees_btc is \"-3\"; allowed: a number that"
            + " is not negative",
        "2024-04-18,839749,150,620,30,0       |line 7: price_usd is \"0\"; allowed: a number above"
            + " zero",
        "18.4.2024,839749,150,620,30,64000    |line 7: date is \"18.4.2024\"; allowed: a day such"
            + " as 2026-01-18",
        "2024-04-17,839749,150,620,30,64000   |line 7: 2024-04-17 twice; allowed: every day once",
        "2024-04-19,839749,150,620,30,64000   |line 7: 2024-04-18 is missing; allowed: every day"
            + " once, in order",
        "2024-04-10,839749,150,620,30,64000   |line 7: 2024-04-10 is out of order; allowed: every"
            + " day once, in order",
        "2024-04-18,839000,150,620,30,64000   |line 7: end_height is not above that of 2024-04-17",
        "2024-04-18,100,150,620,30,64000      |line 7: more blocks than end_height allows: 150",
        "2024-04-18,839749,150,620,30         |line 7: 5 values; the header names 6",
      })
  void row_bad_isToldWithItsLine(String row, String expected) throws IOException {
    List<String> rows = rows();
    rows.set(4, row);
    assertEquals("days.csv, " + expected, problem(write(HEADER, rows), LAST));
  }

  @Test
  void header_withoutAColumn_isTold() throws IOException {
    String header = HEADER.replace("blocks", "count");
    assertEquals(
        "days.csv: no column blocks; needed: " + HEADER, problem(write(header, rows()), LAST));
  }

  @Test
  void header_withAColumnTwice_isTold() throws IOException {
    String message = problem(write(HEADER.replace("fees_btc", "date"), rows()), LAST);
    assertEquals("days.csv: not CSV: ", message.substring(0, 19), message);
  }

  @Test
  void asOf_withoutAWeekOfDays_isToldWithTheRange() throws IOException {
    Path file = write(HEADER, rows());
    String allowed = "; allowed: 2024-04-20 to 2024-04-22";
    assertEquals(
        "days.csv: no week of days that ends on 2024-04-23" + allowed,
        problem(file, LAST.plusDays(1)));
    assertEquals(
        "days.csv: no week of days that ends on 2024-04-19" + allowed,
        problem(file, LAST.minusDays(3)));
  }

  @Test
  void file_absentEmptyOrNotText_isTold() throws IOException {
    Path absent = folder.resolve("none.csv");
    assertEquals(absent + ": no such file", problem(absent, LAST));
    assertEquals(folder + ": no such file", problem(folder, LAST));
    assertEquals("days.csv: no rows; needed: " + HEADER, problem(write(HEADER, List.of()), LAST));
    Path empty = Files.writeString(folder.resolve("empty.csv"), "");
    assertEquals("empty.csv: no column date; needed: " + HEADER, problem(empty, LAST));
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, "date,gebühr\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("latin.csv: not UTF-8 text", problem(latin, LAST));
  }

  @Test
  void file_ofASpreadsheet_withMarkAndCarriageReturns_isRead() throws IOException {
    String text = "\uFEFF" + HEADER + "\r\n" + String.join("\r\n", rows()) + "\r\n";
    Path file = Files.writeString(folder.resolve("days.csv"), text);
    assertEquals(9, ChainFile.read(file, LAST).chain().days().size());
  }
}
