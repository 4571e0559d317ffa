package hashbrief.render.page;

import hashbrief.core.report.EnergyFigures.MarketFigures;
import hashbrief.core.report.ProfitabilityFigures;
import hashbrief.core.report.ProfitabilityFigures.Capital;
import hashbrief.core.report.ProfitabilityFigures.RigFigures;
import hashbrief.core.report.Report;
import hashbrief.core.report.SiteFigures;
import hashbrief.core.units.Reading;
import hashbrief.core.words.Words;
import hashbrief.render.chart.Charts;
import hashbrief.render.page.View.Cell;
import hashbrief.render.page.View.Fact;
import hashbrief.render.page.View.Row;
import hashbrief.render.page.View.Section;
import hashbrief.render.page.View.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who still makes money: rigs against markets, the markets, one's own sites. */
final class EarningsSections {

  private final Report report;
  private final Cells cells;
  private final List<String> markets;

  private EarningsSections(Report report, Cells cells) {
    this.report = report;
    this.cells = cells;
    this.markets = report.energy().markets().stream().map(MarketFigures::id).toList();
  }

  static List<Section> of(Report report, Cells cells) {
    EarningsSections sections = new EarningsSections(report, cells);
    List<Section> all = new ArrayList<>(List.of(sections.profitability(), sections.markets()));
    if (!report.sites().isEmpty()) {
      all.add(sections.sites());
    }
    return all;
  }

  private Section profitability() {
    ProfitabilityFigures figures = report.profitability();
    return new Section(
        "profitability",
        "Profitability",
        List.of(
            "Each rig of the catalogue in each market, at the mean power price of the report week."
                + " Cash margins hold pool fee, power and operation; capital is told beside them."),
        List.of(
            new Fact(
                "SOFR",
                cells.of(report.financing().sofrPercent(), rate -> Words.with(rate, 2, "%")),
                report
                    .financing()
                    .sofrDate()
                    .map(day -> "a year, of " + day + "; financing pays a spread over it")
                    .orElse(""))),
        ChainSections.pictures(Charts.revenue(report)),
        List.of(
            margins(figures),
            costs(),
            perMarket(
                "spreads",
                "Hash spread, USD/MWh: break-even minus power price",
                RigFigures::spreadUsdPerMwh,
                figure -> cells.gain(figure, 1)),
            perMarket(
                "break-even-btc",
                "Break-even BTC price, USD: where the cash margin is zero",
                RigFigures::breakEvenBtcPriceUsd,
                figure -> cells.number(figure, 0))));
  }

  private Table margins(ProfitabilityFigures figures) {
    List<Row> rows =
        rigs(
            rig ->
                Tables.joined(
                    List.of(
                        Cell.figure(Words.number(rig.joulesPerTerahash(), 1)),
                        cells.number(rig.revenueUsdPerMwh(), 1),
                        cells.number(rig.breakEvenUsdPerMwh(), 1)),
                    Cells.each(
                        markets, rig.cashMarginUsdPerPhDay(), figure -> cells.gain(figure, 2))));
    Map<String, Reading<Double>> prices =
        report.energy().markets().stream()
            .collect(Collectors.toMap(MarketFigures::id, MarketFigures::meanUsdPerMwh));
    List<Row> foot =
        List.of(
            summary("Power price, USD/MWh", prices, figure -> cells.number(figure, 1)),
            summary(
                "Break-even efficiency, J/TH",
                figures.breakEvenEfficiencyJoulesPerTerahash(),
                figure -> cells.number(figure, 1)),
            summary(
                "Rigs with a loss",
                figures.losingShare(),
                figure -> cells.of(figure, Words::percent)));
    return Tables.with(
        Tables.of(
            "margins",
            "Cash margin by rig and market, USD per PH/s and day",
            "Rig",
            Tables.joined(List.of("J/TH", "Revenue, USD/MWh", "Break-even, USD/MWh"), markets),
            rows),
        foot,
        "Break-even: the power price at which the cash margin is zero.");
  }

  private Row summary(
      String name, Map<String, Reading<Double>> figures, Function<Reading<Double>, Cell> cell) {
    Cell none = Cell.figure("");
    return Row.of(
        name, Tables.joined(List.of(none, none, none), Cells.each(markets, figures, cell)));
  }

  private Table costs() {
    return Tables.of(
        "costs",
        "Cost stack, USD per PH/s and day",
        "Rig",
        Tables.joined(
            Stream.of("Power, ", "Operation, ")
                .flatMap(cost -> markets.stream().map(market -> cost + market))
                .toList(),
            List.of("Pool fee", "Capital")),
        rigs(
            rig ->
                Tables.joined(
                    Tables.joined(
                        costs(rig.costUsdPerPhDay().energy()),
                        costs(rig.costUsdPerPhDay().operation())),
                    List.of(
                        cells.number(rig.costUsdPerPhDay().poolFee(), 2),
                        cells.number(rig.costUsdPerPhDay().capital().map(Capital::best), 2)))));
  }

  private List<Cell> costs(Map<String, Reading<Double>> byMarket) {
    return Cells.each(markets, byMarket, figure -> cells.number(figure, 2));
  }

  private Table perMarket(
      String id,
      String caption,
      Function<RigFigures, Map<String, Reading<Double>>> figures,
      Function<Reading<Double>, Cell> cell) {
    return Tables.of(
        id, caption, "Rig", markets, rigs(rig -> Cells.each(markets, figures.apply(rig), cell)));
  }

  private List<Row> rigs(Function<RigFigures, List<Cell>> row) {
    return Tables.rows(report.profitability().rigs(), RigFigures::model, row);
  }

  private Section markets() {
    List<Row> rows =
        Tables.rows(
            report.energy().markets(),
            MarketFigures::id,
            market ->
                List.of(
                    cells.number(market.meanUsdPerMwh(), 1),
                    cells.number(market.minUsdPerMwh(), 1),
                    cells.number(market.maxUsdPerMwh(), 1),
                    cells.number(market.mean28UsdPerMwh(), 1),
                    cells.number(market.negativeHours(), 0),
                    cells.number(market.hours(), 0),
                    Cell.text(market.source()).styled("keep")));
    return new Section(
        "power-markets",
        "Power markets",
        List.of("Day-ahead or contract prices of the report week, weighted by time."),
        List.of(),
        List.of(),
        List.of(
            Tables.of(
                "markets",
                "Power prices, USD/MWh",
                "Market",
                List.of(
                    "Mean",
                    "Lowest",
                    "Highest",
                    "Mean of 28 days",
                    "Hours below zero",
                    "Hours covered",
                    "Source"),
                rows)));
  }

  private Section sites() {
    return new Section(
        "sites",
        "Own sites",
        List.of(),
        List.of(),
        List.of(),
        List.of(
            Tables.of(
                "own-sites",
                "Own fleet, by nameplate",
                "Site",
                List.of(
                    "Market",
                    "PH/s",
                    "MW at the meter",
                    "Revenue, USD/day",
                    "Revenue, BTC/day",
                    "Margin, USD/day"),
                Tables.rows(report.sites(), SiteFigures::id, this::site))));
  }

  private List<Cell> site(SiteFigures site) {
    return List.of(
        Cell.text(site.market()),
        Cell.figure(Words.number(site.hashratePhPerS(), 1)),
        Cell.figure(Words.number(site.powerMw(), 2)),
        cells.number(site.revenueUsdPerDay(), 0),
        cells.number(site.revenueBtcPerDay(), 4),
        cells.gain(site.marginUsdPerDay(), 0));
  }
}
