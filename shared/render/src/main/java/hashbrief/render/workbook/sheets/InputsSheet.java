package hashbrief.render.workbook.sheets;

import hashbrief.core.report.ComputeFigures.LeaseFigures;
import hashbrief.core.report.EnergyFigures.MarketFigures;
import hashbrief.core.report.ProfitabilityFigures.RigFigures;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.render.workbook.book.Area;
import hashbrief.render.workbook.book.Cell;
import hashbrief.render.workbook.book.Look;
import hashbrief.render.workbook.book.Look.Format;
import hashbrief.render.workbook.book.Look.Role;
import hashbrief.render.workbook.book.Sheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The figures that a reader may change, and where formulas find them. */
final class InputsSheet {

  static final String NAME = "Inputs";

  private static final int VALUE = 1;
  private static final int SECOND = 2;
  private static final int NOTE = 4;
  private static final int FIRST_SETTING = 4;
  private static final String PRICE = "a power price in USD/MWh; it may be negative";
  private static final double MOST = 1e6;

  private final Report report;
  private final int firstMarket;
  private final int firstRig;
  private final int firstLease;

  InputsSheet(Report report) {
    this.report = report;
    firstMarket = FIRST_SETTING + Setting.values().length + 3;
    firstRig = firstMarket + report.energy().markets().size() + 3;
    firstLease = firstRig + report.profitability().rigs().size() + 3;
  }

  String marketPrice(int market) {
    return Area.cell(NAME, firstMarket + market, VALUE).absolute();
  }

  String efficiency(int rig) {
    return Area.cell(NAME, firstRig + rig, VALUE).absolute();
  }

  String rigPrice(int rig) {
    return Area.cell(NAME, firstRig + rig, SECOND).absolute();
  }

  String rent(int lease) {
    return Area.cell(NAME, firstLease + lease, VALUE).absolute();
  }

  String noiMargin(int lease) {
    return Area.cell(NAME, firstLease + lease, SECOND).absolute();
  }

  SortedMap<String, Area> names() {
    SortedMap<String, Area> names = new TreeMap<>();
    for (Setting setting : Setting.values()) {
      names.put(setting.call, Area.cell(NAME, FIRST_SETTING + setting.ordinal(), VALUE));
    }
    return names;
  }

  Sheet sheet() {
    Page page =
        new Page(
            NAME,
            "Inputs",
            "Change a blue figure: the sheets Profitability and AI and power follow. The other"
                + " sheets keep what was reported.",
            List.of(44.0, 16.0, 16.0, 34.0, 52.0));
    settings(page);
    markets(page);
    rigs(page);
    leases(page);
    return page.sheet(2, 1);
  }

  private void settings(Page page) {
    page.header(FIRST_SETTING - 1, 0, List.of("Setting", "Value", "Name", "Unit", "Note"));
    for (Setting setting : Setting.values()) {
      int row = FIRST_SETTING + setting.ordinal();
      Reading<Double> figure = setting.of(report);
      page.blank(row, 0, NOTE, Role.TEXT);
      page.text(row, 0, setting.label);
      input(page, row, VALUE, figure, setting.format);
      page.limit(
          row,
          VALUE,
          setting.low,
          setting.high,
          Remarks.format(
              "%s: from %s to %s", setting.label, plain(setting.low), plain(setting.high)));
      page.text(row, SECOND, setting.call);
      page.text(row, 3, setting.unit);
      page.wrapped(row, NOTE, Remarks.reason(figure));
    }
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private void markets(Page page) {
    page.header(
        firstMarket - 1, 0, List.of("Power market", "Price (USD/MWh)", "", "Source", "Note"));
    List<MarketFigures> markets = report.energy().markets();
    for (int i = 0; i < markets.size(); i++) {
      MarketFigures market = markets.get(i);
      int row = firstMarket + i;
      page.blank(row, 0, NOTE, Role.TEXT);
      page.text(row, 0, market.id());
      input(page, row, VALUE, market.meanUsdPerMwh(), Format.TWO);
      page.limit(row, VALUE, -MOST, MOST, PRICE);
      page.text(row, 3, market.source());
      page.remark(
          row,
          NOTE,
          Remarks.say(market.meanUsdPerMwh(), mean -> "time-weighted mean of the report week"));
    }
  }

  private void rigs(Page page) {
    page.header(firstRig - 1, 0, List.of("Rig", "Efficiency (J/TH)", "Price (USD/TH)", "", "Note"));
    List<RigFigures> rigs = report.profitability().rigs();
    for (int i = 0; i < rigs.size(); i++) {
      RigFigures rig = rigs.get(i);
      int row = firstRig + i;
      Reading<Double> price = Setting.assumption(report, "rig-price:" + rig.model());
      page.blank(row, 0, NOTE, Role.TEXT);
      page.text(row, 0, rig.model());
      input(page, row, VALUE, Reading.of(rig.joulesPerTerahash()), Format.ONE);
      page.limit(row, VALUE, 1e-6, MOST, "an efficiency in J/TH, above zero");
      input(page, row, SECOND, price, Format.TWO);
      page.limit(row, SECOND, 0, MOST, "a price in USD per TH/s, zero or above");
      page.remark(
          row,
          NOTE,
          price.isPresent() ? "" : "no price is known: enter one to see the cost of capital");
    }
  }

  private void leases(Page page) {
    page.header(firstLease - 1, 0, List.of("AI lease", "Rent (USD/MWh)", "NOI margin", "", "Note"));
    List<LeaseFigures> leases = report.compute().leases();
    for (int i = 0; i < leases.size(); i++) {
      LeaseFigures lease = leases.get(i);
      int row = firstLease + i;
      page.blank(row, 0, NOTE, Role.TEXT);
      page.text(row, 0, lease.lessor() + " / " + lease.tenant());
      input(page, row, VALUE, Reading.of(lease.usdPerMwh()), Format.TWO);
      page.limit(row, VALUE, 0, MOST, "a rent in USD per MWh of critical IT, zero or above");
      page.limit(row, SECOND, 0, 1, "a margin from 0 % to 100 %");
      margin(page, row, lease);
    }
  }

  private static void margin(Page page, int row, LeaseFigures lease) {
    Reading<Double> margin = Reading.of(lease.noiMargin());
    if (lease.noiMarginPublished()) {
      input(page, row, SECOND, margin, Format.PERCENT);
    } else {
      page.formula(row, SECOND, Setting.LEASE_NOI_MARGIN.call, margin, Format.PERCENT);
    }
    page.remark(row, NOTE, lease.noiMarginPublished() ? "published" : "follows the setting above");
  }

  private static void input(Page page, int row, int column, Reading<Double> figure, Format format) {
    Look look = new Look(Role.INPUT, format);
    switch (figure) {
      case Reading.Present<Double> _ -> page.reading(row, column, figure, look);
      case Reading.Missing<Double> _ ->
          page.put(row, column, new Cell.Text(Cell.NOT_AVAILABLE, look));
    }
  }
}
