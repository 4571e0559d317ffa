package hashbrief.tests.workbook;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.render.workbook.WorkbookWriter;
import hashbrief.sources.catalogue.BundledChain;
import hashbrief.tests.figures.BundledWeeks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** Needs LibreOffice and says so where there is none. */
class WorkbookRecalculationIT {

  private static final double RELATIVE = 1e-9;
  private static final String RIG = "Antminer S21 XP Hyd";

  private static final String UNPRICED = "Antminer S21";
  private static final String UNCHANGED = "unchanged";

  private static final String SUMMARY = "Summary";
  private static final String EARNINGS = "Profitability";
  private static final String MARGINS = "Cash margin by rig and market";
  private static final String COSTS = "Cost of a PH/s and day";
  private static final String SPREADS = "Hash spread by rig and market";
  private static final String BREAK_EVEN_BTC = "Break-even BTC price by rig and market";
  private static final String LEASES = "Public leases of miners' sites";
  private static final String SWITCHING = "Switching hash price by rig and market";

  // Of the week: hash price, close, power in SE1, median NOI of a lease; of that rig: the energy
  // of 1 PH/s in a day at the meter, and its annuity of 7.5 USD/TH at 11.65 % over 4 years.
  private static final double HASH_PRICE = 40.639852006687185;
  private static final double CLOSE = 94261;
  private static final double SE1 = 71.92248423869043;
  private static final double LEASE_NOI = 148.24327752409943;
  private static final double M = 0.024 * 12 * 1.05;
  private static final double CAPITAL = 6.715288039586982;

  /** One change of the Inputs sheet: the row named so below that heading, and its new figure. */
  private record Change(String heading, String label, String head, double figure) {

    static Map.Entry<String, Change> input(String id, String label, double figure) {
      return entry(id, new Change("Input", label, "Value", figure));
    }

    static Map.Entry<String, Change> rig(String id, String label, String head, double figure) {
      return entry(id, new Change("Rig", label, head, figure));
    }
  }

  private static final Map<String, Change> CHANGES =
      Map.ofEntries(
          entry("tariff", new Change("Market", "se1", "Mean, USD/MWh", 50)),
          Change.input("hashprice", "Hash price", 20),
          Change.input("close", "BTC price", 100_000),
          Change.input("fee", "pool-fee", 0.02),
          Change.input("pue", "pue", 1.2),
          Change.input("operation", "operation-usd-per-mwh", 20),
          Change.input("sofr", "SOFR", 5),
          Change.input("spread", "financing-spread-percent", 0),
          Change.input("years", "financing-years", 2),
          Change.input("margin", "lease-noi-margin", 0.5),
          Change.input("gpu", "GPU rental", 3.4),
          Change.rig("efficiency", RIG, "Efficiency, J/TH", 24),
          Change.rig("price", RIG, "Price, USD/TH", 15),
          Change.rig("entered", UNPRICED, "Price, USD/TH", 7.5));

  @TempDir(factory = BuildFolder.class)
  static Path folder;

  private static Map<String, Object> before;
  private static Map<String, byte[]> recalculated;

  @BeforeAll
  static void recalculate() throws IOException, InterruptedException {
    LibreOffice office = new LibreOffice(folder);
    byte[] workbook = WorkbookWriter.write(BundledWeeks.report(BundledChain.DEFAULT_AS_OF));
    before = new Spreadsheet(workbook).formulas();
    Map<String, byte[]> workbooks = new TreeMap<>(Map.of(UNCHANGED, workbook));
    for (Map.Entry<String, Change> entry : CHANGES.entrySet()) {
      Change change = entry.getValue();
      Spreadsheet changed = new Spreadsheet(workbook);
      String cell = changed.find("Inputs", change.heading(), change.label(), change.head());
      workbooks.put(entry.getKey(), changed.with(cell, change.figure()));
    }
    recalculated = office.recalculate(workbooks);
  }

  @Test
  void recalculation_changesNoCachedValue() throws IOException {
    assertTrue(before.size() > 400, "formulas: " + before.size());
    assertEquals(Set.of(), differences(after(UNCHANGED)));
  }

  @Test
  void tariff_changesWhatDependsOnItsMarketAndNothingElse() throws IOException {
    Spreadsheet after = after("tariff");
    double net = HASH_PRICE * 0.99;
    rig(M * 50, after, COSTS, "Power se1, USD/PH/day");
    rig(net - M * 60, after, MARGINS, "Cash margin se1, USD/PH/day");
    rig(net / M - 60, after, SPREADS, "Hash spread se1, USD/MWh");
    rig(CLOSE * M * 60 / net, after, BREAK_EVEN_BTC, "Break-even BTC price se1, USD");
    String switching = "Switching hash price se1, USD/PH/day";
    same(M * (LEASE_NOI + 60) / 0.99, after, "AI and power", SWITCHING, RIG, switching);
    market(net / (0.024 * 1.05 * 60), after, "se1", "Break-even efficiency, J/TH");
    // At 26.6 J/TH only the Antminer S19j Pro of 12 rigs is left, where there were 3 before.
    market(1 / 12.0, after, "se1", "Rigs with a loss, %");
    same(17, after, SUMMARY, "Figure", "Cash margins not above zero", "Value");
    String other = "Cash margin se3, USD/PH/day";
    assertFalse(differences(after).contains(after.find(EARNINGS, MARGINS, RIG, other)));
  }

  @Test
  void hashPrice_changesRevenueBreakEvenMarginAndLosers() throws IOException {
    Spreadsheet after = after("hashprice");
    rig(20 / 0.288, after, MARGINS, "Revenue, USD/MWh");
    rig(20 * 0.99 / M - 10, after, MARGINS, "Break-even, USD/MWh");
    rig(20 * 0.99 - M * (SE1 + 10), after, MARGINS, "Cash margin se1, USD/PH/day");
    // At 20 USD/PH/day no rig of the catalogue pays 72 USD/MWh.
    market(1, after, "se1", "Rigs with a loss, %");
    same(20, after, SUMMARY, "Figure", "Hash price", "Value");
    double before30 = 37.67312204; // of 2025-12-19
    String change = after.find(SUMMARY, "Figure", "Hash price, change over 30 days", "Value");
    assertEquals(20 / before30 - 1, after.number(change), 1e-8);
  }

  @Test
  void close_changesTheBreakEvenBtcPrice() throws IOException {
    double expected = 100_000 * M * (SE1 + 10) / (HASH_PRICE * 0.99);
    rig(expected, after("close"), BREAK_EVEN_BTC, "Break-even BTC price se1, USD");
  }

  @Test
  void efficiency_changesTheRowsOfItsRig() throws IOException {
    Spreadsheet after = after("efficiency");
    rig(HASH_PRICE / 0.576, after, MARGINS, "Revenue, USD/MWh");
    rig(2 * M * SE1, after, COSTS, "Power se1, USD/PH/day");
    rig(HASH_PRICE * 0.99 - 2 * M * (SE1 + 10), after, MARGINS, "Cash margin se1, USD/PH/day");
  }

  @Test
  void margin_followsFeePueAndOperation() throws IOException {
    String margin = "Cash margin se1, USD/PH/day";
    Spreadsheet fee = after("fee");
    rig(HASH_PRICE * 0.02, fee, COSTS, "Pool fee, USD/PH/day");
    rig(HASH_PRICE * 0.98 - M * (SE1 + 10), fee, MARGINS, margin);
    rig(HASH_PRICE * 0.99 - 0.288 * 1.2 * (SE1 + 10), after("pue"), MARGINS, margin);
    rig(HASH_PRICE * 0.99 - M * (SE1 + 20), after("operation"), MARGINS, margin);
    rig(HASH_PRICE * 0.99 / M - 20, after("operation"), MARGINS, "Break-even, USD/MWh");
  }

  @Test
  void capital_followsPriceSofrSpreadAndYearsAndIsInNoMargin() throws IOException {
    String capital = "Capital, USD/PH/day";
    Spreadsheet dear = after("price");
    rig(2 * CAPITAL, dear, COSTS, capital);
    assertEquals(1, differences(dear).size(), "capital stands beside the margin");
    rig(7500 * 0.13 / (1 - Math.pow(1.13, -4)) / 365, after("sofr"), COSTS, capital);
    double cheap = 0.0365 / (1 - Math.pow(1.0365, -4));
    rig(7500 * cheap / 365, after("spread"), COSTS, capital);
    double brief = 0.1165 / (1 - Math.pow(1.1165, -2));
    rig(7500 * brief / 365, after("years"), COSTS, capital);
  }

  @Test
  void enteredPrice_givesCapitalToARigWithoutOne() throws IOException {
    Spreadsheet after = after("entered");
    String cost = after.find(EARNINGS, COSTS, UNPRICED, "Capital, USD/PH/day");
    assertEquals("STRING n/a", before.get(cost));
    assertEquals(CAPITAL, after.number(cost), RELATIVE * CAPITAL);
  }

  @Test
  void noiMargin_changesLeasesThatPublishNone() throws IOException {
    Spreadsheet after = after("margin");
    String noi = "NOI, USD/MWh";
    double rent = 165.52511415525115; // 8.7 billion USD over 12 years and 500 MW
    same(rent * 0.5 / 1.2, after, "AI and power", LEASES, "Core Scientific", noi);
    String published = after.find("AI and power", LEASES, "Galaxy", noi);
    assertFalse(differences(after).contains(published));
  }

  @Test
  void gpuRental_changesItsIncomePerMwh() throws IOException {
    Spreadsheet after = after("gpu");
    same(3.4 * 1000 / 1.275, after, SUMMARY, "Figure", "GPU rental per MWh", "Value");
  }

  private static Spreadsheet after(String change) throws IOException {
    return new Spreadsheet(recalculated.get(change));
  }

  private static void rig(double expected, Spreadsheet after, String heading, String head) {
    same(expected, after, EARNINGS, heading, RIG, head);
  }

  private static void market(double expected, Spreadsheet after, String market, String head) {
    same(expected, after, EARNINGS, "Power prices", market, head);
  }

  private static void same(
      double expected, Spreadsheet after, String sheet, String heading, String label, String head) {
    String cell = after.find(sheet, heading, label, head);
    assertEquals(expected, after.number(cell), RELATIVE * Math.abs(expected), cell);
  }

  /** Cells whose values differ from those before, or that are no longer formulas. */
  private static Set<String> differences(Spreadsheet recalculated) {
    Map<String, Object> after = recalculated.formulas();
    Set<String> cells = new TreeSet<>(before.keySet());
    cells.removeIf(cell -> agree(before.get(cell), after.get(cell)));
    return cells;
  }

  private static boolean agree(Object cached, Object recalculated) {
    return cached instanceof Double a && recalculated instanceof Double b
        ? Math.abs(a - b) <= RELATIVE * Math.abs(a)
        : cached.equals(recalculated);
  }

  /** LibreOffice keeps its profile there, too. */
  static final class BuildFolder implements TempDirFactory {
    @Override
    public Path createTempDirectory(
        AnnotatedElementContext elementContext, ExtensionContext extensionContext)
        throws IOException {
      return Files.createTempDirectory(
          Files.createDirectories(Path.of("target").toAbsolutePath()), "libreoffice");
    }
  }
}
