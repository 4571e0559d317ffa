package hashbrief.render.workbook.sheets;

import static hashbrief.render.workbook.sheets.RigSections.FIRST_FIGURE;

import hashbrief.core.report.EnergyFigures.MarketFigures;
import hashbrief.core.report.ProfitabilityFigures;
import hashbrief.core.report.ProfitabilityFigures.Capital;
import hashbrief.core.report.ProfitabilityFigures.Cost;
import hashbrief.core.report.ProfitabilityFigures.RigFigures;
import hashbrief.core.report.Report;
import hashbrief.core.report.SiteFigures;
import hashbrief.core.units.Reading;
import hashbrief.render.workbook.book.Area;
import hashbrief.render.workbook.book.Chart;
import hashbrief.render.workbook.book.Chart.Drawn;
import hashbrief.render.workbook.book.Look.Format;
import hashbrief.render.workbook.book.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rigs against markets, with live formulas over the Inputs sheet. */
final class ProfitabilitySheet {

  static final String NAME = "Profitability";

  private static final int CHART_ROW = 3;
  private static final int MARKETS_ROW = 26;

  // Sections, in the order of the sheet.
  private static final int COMPARED = 0;
  private static final int MARGIN = 1;
  private static final int COSTS = 2;
  private static final int ENERGY = 3;
  private static final int SPREAD = 4;
  private static final int BTC_PRICE = 5;
  private static final int SECTIONS = 6;

  private static final int REVENUE = FIRST_FIGURE;
  private static final int BREAK_EVEN = FIRST_FIGURE + 1;
  private static final int FIRST_POWER = FIRST_FIGURE + 2;
  private static final int OPERATION = FIRST_FIGURE;
  private static final int POOL_FEE = FIRST_FIGURE + 1;
  private static final int CAPITAL = FIRST_FIGURE + 2;

  private final Report report;
  private final InputsSheet inputs;
  private final List<MarketFigures> markets;
  private final List<RigFigures> rigs;
  private final Page page;
  private final RigSections sections;

  ProfitabilitySheet(Report report, InputsSheet inputs) {
    this.report = report;
    this.inputs = inputs;
    markets = report.energy().markets();
    rigs = report.profitability().rigs();
    page =
        new Page(
            NAME,
            "Profitability: rig x market",
            "Every figure here follows the Inputs sheet. Power: mean of the report week at the"
                + " meter; revenue per MWh of the rigs; the rest in USD per PH/s and day.",
            Page.widths(Math.max(markets.size() + 2, 6), 15, 26, 13));
    sections = new RigSections(page, inputs, report, MARKETS_ROW + markets.size() + 4);
  }

  Sheet sheet() {
    markets();
    if (!rigs.isEmpty()) {
      compared();
      costs();
      List.of(COMPARED, COSTS, SPREAD).forEach(sections::newPage);
      matrices();
      chart();
    }
    sites(rigs.isEmpty() ? sections.end(0) : sections.end(SECTIONS));
    return page.sheet(2, 1);
  }

  private void markets() {
    page.list(
        MARKETS_ROW,
        "Markets",
        List.of(
            "Market", "Power (USD/MWh)", "Break-even efficiency (J/TH)", "Losing rigs", "Note", ""),
        markets,
        (row, market) -> market(row, row - MARKETS_ROW - 2, market));
  }

  private void market(int row, int index, MarketFigures market) {
    ProfitabilityFigures figures = report.profitability();
    String price = inputs.marketPrice(index);
    Reading<Double> efficiency = figures.breakEvenEfficiencyJoulesPerTerahash().get(market.id());
    page.text(row, 0, market.id());
    page.formula(row, 1, Formulas.same(price), market.meanUsdPerMwh(), Format.TWO);
    page.formula(row, 2, Formulas.breakEvenEfficiency(price), efficiency, Format.TWO);
    page.formula(
        row,
        3,
        Formulas.losingShare(sections.column(MARGIN, FIRST_FIGURE + index).relative()),
        figures.losingShare().get(market.id()),
        Format.PERCENT);
    page.remark(row, 4, Remarks.reason(efficiency));
  }

  private void compared() {
    List<String> headers = new ArrayList<>(List.of("Revenue (USD/MWh)", "Break-even (USD/MWh)"));
    markets.forEach(market -> headers.add("Power " + market.id() + " (USD/MWh)"));
    sections.open(COMPARED, "Revenue per MWh against the price of power", headers);
    for (int i = 0; i < rigs.size(); i++) {
      int row = sections.row(COMPARED, i);
      String e = sections.efficiency(COMPARED, i);
      page.formula(row, REVENUE, Formulas.revenue(e), rigs.get(i).revenueUsdPerMwh(), Format.TWO);
      page.formula(
          row, BREAK_EVEN, Formulas.breakEven(e), rigs.get(i).breakEvenUsdPerMwh(), Format.TWO);
      for (int m = 0; m < markets.size(); m++) {
        page.formula(
            row,
            FIRST_POWER + m,
            Formulas.same(inputs.marketPrice(m)),
            markets.get(m).meanUsdPerMwh(),
            Format.TWO);
      }
    }
  }

  private void costs() {
    sections.open(
        COSTS,
        "Costs besides energy, USD/PH/day",
        List.of("Operation", "Pool fee", "Capital", "Note"));
    for (int i = 0; i < rigs.size(); i++) {
      Cost cost = rigs.get(i).costUsdPerPhDay();
      int row = sections.row(COSTS, i);
      page.formula(
          row,
          OPERATION,
          Formulas.operation(sections.efficiency(COSTS, i)),
          markets.isEmpty()
              ? Reading.missing("no market is configured")
              : cost.operation().get(markets.getFirst().id()),
          Format.TWO);
      page.formula(row, POOL_FEE, Formulas.poolFee(), cost.poolFee(), Format.TWO);
      page.formula(
          row,
          CAPITAL,
          Formulas.capital(inputs.rigPrice(i)),
          cost.capital().map(Capital::best),
          Format.TWO);
      page.remark(row, CAPITAL + 1, Remarks.reason(cost.capital()));
    }
  }

  private void matrices() {
    sections.matrix(
        MARGIN,
        "Cash margin: hash price less pool fee, energy and operation, USD/PH/day",
        Format.SIGNED_TWO,
        RigFigures::cashMarginUsdPerPhDay,
        (rig, market) ->
            Formulas.margin(energy(rig, market), cost(rig, OPERATION), cost(rig, POOL_FEE)));
    sections.matrix(
        ENERGY,
        "Energy, USD/PH/day",
        Format.TWO,
        rig -> rig.costUsdPerPhDay().energy(),
        (rig, market) ->
            Formulas.energy(sections.efficiency(ENERGY, rig), inputs.marketPrice(market)));
    sections.matrix(
        SPREAD,
        "Hash spread: break-even less the price of power, USD/MWh",
        Format.SIGNED_TWO,
        RigFigures::spreadUsdPerMwh,
        (rig, market) ->
            Formulas.spread(
                page.cell(sections.row(COMPARED, rig), BREAK_EVEN).relative(),
                inputs.marketPrice(market)));
    sections.matrix(
        BTC_PRICE,
        "Break-even Bitcoin price, USD/BTC",
        Format.WHOLE,
        RigFigures::breakEvenBtcPriceUsd,
        (rig, market) -> Formulas.breakEvenBtcPrice(energy(rig, market), cost(rig, OPERATION)));
    for (int section : List.of(MARGIN, SPREAD)) {
      page.signed(
          sections.row(section, 0),
          FIRST_FIGURE,
          sections.row(section, rigs.size() - 1),
          FIRST_FIGURE + markets.size() - 1);
    }
  }

  private String energy(int rig, int market) {
    return page.cell(sections.row(ENERGY, rig), FIRST_FIGURE + market).relative();
  }

  private String cost(int rig, int column) {
    return page.cell(sections.row(COSTS, rig), column).relative();
  }

  private void chart() {
    Area models = sections.column(COMPARED, 0);
    Stream<Chart.Series> bars =
        Stream.of(
            new Chart.Series(
                "Revenue", Drawn.COLUMN, models, sections.column(COMPARED, REVENUE), Palette.NAVY),
            new Chart.Series(
                "Break-even",
                Drawn.COLUMN,
                models,
                sections.column(COMPARED, BREAK_EVEN),
                Palette.SKY));
    Stream<Chart.Series> lines =
        IntStream.range(0, markets.size())
            .mapToObj(
                m ->
                    new Chart.Series(
                        "Power " + markets.get(m).id(),
                        Drawn.LINE,
                        models,
                        sections.column(COMPARED, FIRST_POWER + m),
                        Palette.line(m)));
    page.chart(
        new Chart(
            "Revenue per MWh of rigs against the price of power",
            new Area(NAME, CHART_ROW, 0, MARKETS_ROW - 2, 7),
            new Chart.Across("Rig", false),
            new Chart.Up("USD/MWh", "#,##0", Optional.empty()),
            Stream.concat(bars, lines).toList()));
  }

  private void sites(int first) {
    if (report.sites().isEmpty()) {
      return;
    }
    page.list(
        first,
        "Own sites (as reported; they do not follow the Inputs)",
        List.of(
            "Site",
            "Market",
            "Hash rate (PH/s)",
            "Power (MW)",
            "Revenue (USD/day)",
            "Revenue (BTC/day)",
            "Margin (USD/day)",
            "Note"),
        report.sites(),
        this::site);
  }

  private void site(int row, SiteFigures site) {
    page.text(row, 0, site.id());
    page.text(row, 1, site.market());
    page.number(row, 2, site.hashratePhPerS(), Format.ONE);
    page.number(row, 3, site.powerMw(), Format.TWO);
    page.reading(row, 4, site.revenueUsdPerDay(), Format.WHOLE);
    page.reading(row, 5, site.revenueBtcPerDay(), Format.FOUR);
    page.reading(row, 6, site.marginUsdPerDay(), Format.WHOLE);
    page.remark(row, 7, Remarks.reason(site.marginUsdPerDay()));
  }
}
