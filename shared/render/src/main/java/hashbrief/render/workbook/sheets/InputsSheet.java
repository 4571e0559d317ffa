package hashbrief.render.workbook.sheets;

import hashbrief.contract.Brief;
import hashbrief.contract.Column;
import hashbrief.contract.Figure;
import hashbrief.contract.Unit;
import hashbrief.core.report.ComputeFigures.LeaseFigures;
import hashbrief.core.report.EnergyFigures.MarketFigures;
import hashbrief.core.report.ProfitabilityFigures.RigFigures;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.render.workbook.book.Area;
import hashbrief.render.workbook.book.Cell;
import hashbrief.render.workbook.book.Look;
import hashbrief.render.workbook.book.Look.Role;
import hashbrief.render.workbook.book.SheetSpec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The figures that a reader may change, and where formulas find them. */
final class InputsSheet {

  static final String NAME = "Inputs";

  /** MWh that 1 PH/s takes in a day at 1 J/TH: 1000 J/s x 86,400 s / 3.6e9 J. */
  static final String DAILY_MWH = "DailyMwh";

  /** Hash price after the pool's fee. */
  static final String NET_HASH_PRICE = "NetHashPrice";

  private static final double DAILY_MWH_AT_1 = 0.024;
  private static final int VALUE = 1;
  private static final int SECOND = 2;
  private static final int THIRD = 3;
  private static final int NOTE = 4;
  private static final int FIRST = SheetDraft.TOP + 1;
  private static final int CONSTANTS = FIRST + InputCell.values().length;
  private static final int FIRST_MARKET = CONSTANTS + 4;
  private static final double MOST = 1e6;
  private static final String PRICED = "rig-price:";

  private final Report report;
  private final List<MarketFigures> markets;
  private final List<RigFigures> rigs;
  private final List<LeaseFigures> leases;
  private final int firstRig;
  private final int firstLease;
  private final SheetDraft draft =
      new SheetDraft(
          NAME,
          "Inputs",
          "Change a blue figure, and every formula of the workbook follows. What holds no formula"
              + " stays as reported.");

  InputsSheet(Report report) {
    this.report = report;
    markets = report.energy().markets();
    rigs = report.profitability().rigs();
    leases = report.compute().leases();
    firstRig = FIRST_MARKET + markets.size() + 2;
    firstLease = firstRig + rigs.size() + 2;
  }

  /** The power price of a market; empty for a name that is none. */
  Optional<Area> marketPrice(String id) {
    List<String> ids = markets.stream().map(MarketFigures::id).toList();
    return Optional.of(ids.indexOf(id))
        .filter(index -> index >= 0)
        .map(index -> draft.cell(FIRST_MARKET + index, VALUE));
  }

  Area efficiency(int rig) {
    return draft.cell(firstRig + rig, VALUE);
  }

  Area rigPrice(int rig) {
    return draft.cell(firstRig + rig, SECOND);
  }

  /** m, the energy of 1 PH/s in a day at the meter. */
  Area meteredMwh(int rig) {
    return draft.cell(firstRig + rig, THIRD);
  }

  Area rent(int lease) {
    return draft.cell(firstLease + lease, VALUE);
  }

  Area noiMargin(int lease) {
    return draft.cell(firstLease + lease, SECOND);
  }

  SortedMap<String, Area> names() {
    SortedMap<String, Area> names = new TreeMap<>();
    for (InputCell input : InputCell.values()) {
      names.put(input.call, draft.cell(FIRST + input.ordinal(), VALUE));
    }
    names.put(DAILY_MWH, draft.cell(CONSTANTS, VALUE));
    names.put(NET_HASH_PRICE, draft.cell(CONSTANTS + 1, VALUE));
    return names;
  }

  SheetSpec sheet() {
    draft.header(FIRST - 1, 0, List.of("Input", "Value", "Unit", "Name", "Note"));
    for (InputCell input : InputCell.values()) {
      named(FIRST + input.ordinal(), input);
    }
    constants();
    markets();
    rigs();
    leases();
    return draft.sheet(2, 1);
  }

  private void named(int row, InputCell input) {
    InputCell.Filled filled = input.of(report);
    beside(row, filled.label(), filled.unit(), input.call, filled.note());
    enter(row, VALUE, filled.value(), filled.pattern());
    String range =
        "%s: from %s to %s".formatted(filled.label(), plain(input.low), plain(input.high));
    draft.limit(row, VALUE, input.low, input.high, range);
  }

  private void beside(int row, String label, String unit, String name, String note) {
    draft.fitted(row, 0, label, Role.TEXT);
    draft.fitted(row, SECOND, unit, Role.TEXT);
    draft.fitted(row, THIRD, name, Role.TEXT);
    draft.fitted(row, NOTE, note, Role.TEXT);
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private void constants() {
    beside(CONSTANTS, "Energy at 1 J/TH", "MWh/PH/day", DAILY_MWH, "a constant of physics");
    draft.put(CONSTANTS, VALUE, new Cell.Number(DAILY_MWH_AT_1, Look.figure(Look.GENERAL)));
    Figure price = Brief.figure("hashprice.usdPerPhDay");
    String after = price.label() + " after the pool's fee";
    beside(CONSTANTS + 1, after, price.unit().text(), NET_HASH_PRICE, "what a margin begins with");
    Reading<Double> net =
        report
            .hashprice()
            .usdPerPhDay()
            .with(assumed("pool-fee"), (gross, fee) -> gross * (1 - fee));
    derived(
        CONSTANTS + 1,
        VALUE,
        Formulas.guarded("HashPrice*(1-PoolFee)"),
        net,
        DeclaredCells.pattern(price.unit(), price.digits()));
  }

  private Reading<Double> assumed(String id) {
    return InputCell.value(InputCell.assumption(report, id), id);
  }

  private void markets() {
    Column price = column("energy.markets", "meanUsdPerMwh");
    Column source = column("energy.markets", "source");
    String market = column("energy.markets", "id").label();
    draft.header(FIRST_MARKET - 1, 0, List.of(market, price.head(), "", source.label(), "Note"));
    for (int i = 0; i < markets.size(); i++) {
      MarketFigures figures = markets.get(i);
      int row = FIRST_MARKET + i;
      beside(row, figures.id(), "", figures.source(), price.definition());
      enter(row, VALUE, figures.meanUsdPerMwh(), pattern(price));
      draft.limit(row, VALUE, -MOST, MOST, price.head() + "; it may be negative");
    }
  }

  private void rigs() {
    Column efficiency = column("profitability.rigs", "joulesPerTerahash");
    String price = "Price, " + Unit.USD_PER_TH.text();
    String model = column("profitability.rigs", "model").label();
    draft.header(
        firstRig - 1,
        0,
        List.of(model, efficiency.head(), price, "Energy at the meter, MWh/PH/day", "Note"));
    Reading<Double> pue = assumed("pue");
    for (int i = 0; i < rigs.size(); i++) {
      RigFigures rig = rigs.get(i);
      int row = firstRig + i;
      var priced = InputCell.assumption(report, PRICED + rig.model());
      beside(
          row,
          rig.model(),
          "",
          "",
          priced
              .map(one -> one.source())
              .orElse("no price is known: enter one to see its capital"));
      enter(row, VALUE, Reading.of(rig.joulesPerTerahash()), pattern(efficiency));
      draft.limit(row, VALUE, 1e-6, MOST, efficiency.head() + ", above zero");
      enter(row, SECOND, InputCell.value(priced, rig.model()), Look.GENERAL);
      draft.limit(row, SECOND, 0, MOST, price + ", zero or above");
      derived(
          row,
          THIRD,
          Formulas.guarded(DAILY_MWH + "*" + efficiency(i).relative() + "*Pue"),
          pue.map(factor -> DAILY_MWH_AT_1 * rig.joulesPerTerahash() * factor),
          "0.0000");
    }
  }

  private void leases() {
    Column rent = column("compute.leases", "usdPerMwh");
    Column margin = column("compute.leases", "noiMargin");
    draft.header(
        firstLease - 1,
        0,
        List.of(
            column("compute.leases", "lessor").label(),
            rent.head(),
            margin.head(),
            column("compute.leases", "tenant").label(),
            "Note"));
    for (int i = 0; i < leases.size(); i++) {
      LeaseFigures lease = leases.get(i);
      int row = firstLease + i;
      boolean published = lease.noiMarginPublished();
      beside(
          row,
          lease.lessor(),
          "",
          lease.tenant(),
          published ? "margin as published" : "margin as assumed above");
      enter(row, VALUE, Reading.of(lease.usdPerMwh()), pattern(rent));
      draft.limit(row, VALUE, 0, MOST, rent.head() + ", zero or above");
      draft.limit(row, SECOND, 0, 1, margin.head() + ", from 0 to 1");
      if (published) {
        enter(row, SECOND, Reading.of(lease.noiMargin()), pattern(margin));
      } else {
        String assumed = InputCell.LEASE_NOI_MARGIN.call;
        derived(row, SECOND, assumed, Reading.of(lease.noiMargin()), pattern(margin));
      }
    }
  }

  private static Column column(String rows, String path) {
    return Brief.sections().stream()
        .flatMap(section -> section.tables().stream())
        .filter(table -> table.rows().toString().equals(rows))
        .flatMap(table -> table.columns().stream())
        .filter(column -> column.path().toString().equals(path))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no column is declared: " + rows + path));
  }

  private static String pattern(Column column) {
    return DeclaredCells.pattern(column.unit(), column.digits());
  }

  private void derived(
      int row, int column, String expression, Reading<Double> cached, String pattern) {
    draft.put(row, column, new Cell.Formula(expression, figure(cached, Look.figure(pattern))));
  }

  private void enter(int row, int column, Reading<? extends Number> value, String pattern) {
    draft.put(row, column, figure(value, new Look(Role.INPUT, pattern)));
  }

  private static Cell figure(Reading<? extends Number> value, Look look) {
    return value instanceof Reading.Present<? extends Number>(Number known)
        ? new Cell.Number(known.doubleValue(), look)
        : new Cell.Text(Figure.NOT_AVAILABLE, look);
  }
}
