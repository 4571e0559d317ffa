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
import java.util.stream.Collectors;
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

  private static final String REVENUE = "Revenue per MWh against the price of power";
  private static final String MARGIN = "Margin after all known costs, USD/PH/day";
  private static final String COSTS = "Costs besides energy, USD/PH/day";
  private static final String ENERGY = "Energy, USD/PH/day";
  private static final String SPREAD = "Hash spread: break-even less the price of power, USD/MWh";
  private static final String BTC = "Break-even Bitcoin price, USD/BTC";
  private static final String SWITCHING =
      "Switching hash price: where a rig earns what the median lease nets, USD/PH/day";

  // What the workbook of the week says of that rig, from which the changes are computed by hand.
  private static final double HASH_PRICE = 40.639852006687185;
  private static final double CLOSE = 94261;
  private static final double SE1 = 71.92248423869043;
  private static final double FINANCING = 6.715288039586982;
  private static final double OTHERS = 0.024 * 12 * 10 + HASH_PRICE * 0.01 + FINANCING;
  private static final double LEASE_NOI = 148.24327752409943;

  /** One change of the Inputs sheet: the row named so below that heading, and its new figure. */
  private record Change(String heading, String label, int column, double figure) {}

  private static final Map<String, Change> CHANGES =
      Map.ofEntries(
          entry("tariff", new Change("Power market", "se1", 1, 50)),
          entry("hashprice", new Change("Setting", "Hash price", 1, 20)),
          entry("efficiency", new Change("Rig", RIG, 1, 24)),
          entry("fee", new Change("Setting", "Pool fee", 1, 0.02)),
          entry("pue", new Change("Setting", "PUE of the mining site", 1, 1.2)),
          entry("operation", new Change("Setting", "Operation", 1, 20)),
          entry("price", new Change("Rig", RIG, 2, 15)),
          entry("sofr", new Change("Setting", "SOFR", 1, 0.05)),
          entry("spread", new Change("Setting", "Spread over SOFR", 1, 0)),
          entry("years", new Change("Setting", "Term of the financing", 1, 2)),
          entry("entered", new Change("Rig", UNPRICED, 2, 7.5)),
          entry(
              "margin",
              new Change("Setting", "NOI margin of a lease without a published one", 1, 0.5)));

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
      String cell = changed.find("Inputs", change.heading(), change.label(), change.column());
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
    double energy = 0.288 * 1.05 * 50;
    same(energy, after, "Profitability", ENERGY, 2);
    same(HASH_PRICE - energy - OTHERS, after, "Profitability", MARGIN, 2);
    same(123.52332502189253 - 50, after, "Profitability", SPREAD, 2);
    same(CLOSE * (energy + OTHERS) / HASH_PRICE, after, "Profitability", BTC, 2);
    same(0.288 * 1.05 * (LEASE_NOI + 50 + 10), after, "AI and power", SWITCHING, 2);
    String efficiency = after.find("Profitability", "Markets", "se1", 2);
    assertEquals(HASH_PRICE / (0.024 * 50), after.number(efficiency), 1e-9);
    // D holds the second market, the break-even and the share of losing rigs.
    assertEquals(
        Set.of(after.find("Profitability", "Markets", "se1", 3)),
        differences(after).stream()
            .filter(cell -> cell.matches("Profitability!D\\d+"))
            .collect(Collectors.toSet()));
  }

  @Test
  void hashPrice_changesRevenueBreakEvenMarginAndLosers() throws IOException {
    Spreadsheet after = after("hashprice");
    same(20 / 0.288, after, "Profitability", REVENUE, 2);
    same((20 * 0.99 - 2.88) / (0.288 * 1.05), after, "Profitability", REVENUE, 3);
    double costs = 0.2 + 2.88 + FINANCING + 0.288 * 1.05 * SE1;
    same(20 - costs, after, "Profitability", MARGIN, 2);
    // At 20 USD/PH/day no rig of the catalogue pays 72 USD/MWh.
    assertEquals(1, after.number(after.find("Profitability", "Markets", "se1", 3)));
  }

  @Test
  void efficiency_changesTheRowsOfItsRig() throws IOException {
    Spreadsheet after = after("efficiency");
    same(HASH_PRICE / 0.576, after, "Profitability", REVENUE, 2);
    same(5.76, after, "Profitability", COSTS, 2);
    same(0.576 * 1.05 * SE1, after, "Profitability", ENERGY, 2);
  }

  @Test
  void costs_followFeePueAndOperation() throws IOException {
    same(HASH_PRICE * 0.02, after("fee"), "Profitability", COSTS, 3);
    same(0.288 * 1.2 * SE1, after("pue"), "Profitability", ENERGY, 2);
    same(5.76, after("operation"), "Profitability", COSTS, 2);
  }

  @Test
  void financing_followsPriceSofrSpreadAndYears() throws IOException {
    same(2 * FINANCING, after("price"), "Profitability", COSTS, 4);
    same(7500 * 0.13 / (1 - Math.pow(1.13, -4)) / 365, after("sofr"), "Profitability", COSTS, 4);
    double cheap = 0.0365 / (1 - Math.pow(1.0365, -4));
    same(7500 * cheap / 365, after("spread"), "Profitability", COSTS, 4);
    double brief = 0.1165 / (1 - Math.pow(1.1165, -2));
    same(7500 * brief / 365, after("years"), "Profitability", COSTS, 4);
  }

  @Test
  void enteredPrice_givesFinancingToARigWithoutOne() throws IOException {
    Spreadsheet after = after("entered");
    String cost = after.find("Profitability", COSTS, UNPRICED, 4);
    assertEquals("STRING n/a", before.get(cost));
    assertEquals(FINANCING, after.number(cost), RELATIVE * FINANCING);
  }

  @Test
  void noiMargin_changesLeasesThatPublishNone() throws IOException {
    Spreadsheet after = after("margin");
    String lease = after.find("AI and power", "AI leases of miners", "Core Scientific", 6);
    double rent = 165.52511415525115; // 8.7 billion USD over 12 years and 500 MW
    assertEquals(rent * 0.5 / 1.2, after.number(lease), RELATIVE * rent);
    String published = after.find("AI and power", "AI leases of miners", "Galaxy", 6);
    assertFalse(differences(after).contains(published));
  }

  private static Spreadsheet after(String change) throws IOException {
    return new Spreadsheet(recalculated.get(change));
  }

  private static void same(
      double expected, Spreadsheet after, String sheet, String heading, int column) {
    String cell = after.find(sheet, heading, RIG, column);
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
