package hashbrief.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {
  @TempDir Path folder;

  private void refused(int status, String message, String... arguments) {
    Console console = Console.run(folder, arguments);
    assertEquals(List.of("hashbrief: " + message), console.errors());
    assertEquals(status, console.status());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "report --frob|Unknown option: '--frob'; hashbrief report --help tells what is allowed",
        "frob|Unmatched argument at index 0: 'frob'; hashbrief --help tells what is allowed",
        "report --bundled --from-archive|--bundled, --from-archive are mutually exclusive (specify"
            + " only one)",
        "report --as-of|Missing required parameter for option '--as-of' (DATE)",
        "report --as-of 2026-02-30|Invalid value for option '--as-of': '2026-02-30' is not a day;"
            + " allowed: a day such as 2026-01-18",
        "report --as-of 2026-01-20|--as-of 2026-01-20 has not ended yet; allowed: 2026-01-19 or"
            + " before",
        "report --bundled --as-of 2026-01-22|asOf 2026-01-22 is outside the bundled data; allowed:"
            + " 2025-06-07 to 2026-01-21",
        "report --bundled --config none.yaml|none.yaml: no such file",
        "report --bundled --config .|.: is a folder; allowed: a settings file",
      })
  void usage_wrong_isOneLineAndStatusTwo(String line, String message) {
    refused(2, message, line.split(" "));
  }

  @Test
  void command_withoutArguments_namesWhatIsAllowed() {
    refused(2, "no command; allowed: report, sources");
  }

  @Test
  void settings_wrong_areStatusTwo() throws IOException {
    Files.writeString(folder.resolve("s.yaml"), "pool-fees: 0.02");
    refused(
        2,
        "s.yaml: pool-fees is not a setting; did you mean pool-fee?",
        "report",
        "--bundled",
        "--config",
        "s.yaml");
    Files.write(folder.resolve("s.yaml"), new byte[] {(byte) 0xff});
    refused(2, "s.yaml: not UTF-8 text", "report", "--bundled", "--config", "s.yaml");
  }

  @Test
  void ownDays_wrong_areStatusTwo_andLookedForBesideTheSettings() throws IOException {
    Path beside = Files.createDirectory(folder.resolve("etc"));
    Files.writeString(beside.resolve("s.yaml"), "sources: {chain: [csv], csv: {days: days.csv}}");
    Files.writeString(
        beside.resolve("days.csv"),
        """
        date,end_height,blocks,hashrate_eh_per_s,fees_btc,price_usd
        2026-01-10,931800,140,-5,2.5,90000
        """);
    refused(
        2,
        "days.csv, line 2: hashrate_eh_per_s is \"-5\"; allowed: a number above zero",
        "report",
        "--bundled",
        "--config",
        "etc/s.yaml");
  }

  @Test
  void out_thatIsAFile_isStatusTwo_andTheFileStays() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "mine");
    refused(2, "--out taken is a file; allowed: a folder", "report", "--bundled", "--out", "taken");
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void archive_thatHoldsNothing_isStatusOne() {
    Console console = Console.run(folder, "report", "--from-archive");
    assertEquals(1, console.status());
    assertEquals(1, console.errors().size());
    // The clock stands two hours less a second after the end of 19 January.
    assertTrue(console.err().contains("no answers for 2026-01-18 are in the"), console.err());
  }

  @Test
  void help_isOnStdout() {
    Console console = Console.run(folder, "report", "--help");
    assertEquals(0, console.status());
    assertEquals("", console.err());
    assertTrue(console.out().contains("--from-archive"));
  }
}
