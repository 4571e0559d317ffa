package hashbrief.render.page;

import hashbrief.core.report.ComputeFigures;
import hashbrief.core.report.ComputeFigures.LeaseFigures;
import hashbrief.core.report.ContextFigures.GeographyShare;
import hashbrief.core.report.ContextFigures.GridFact;
import hashbrief.core.report.EnergyFigures.MarketFigures;
import hashbrief.core.report.ProfitabilityFigures.RigFigures;
import hashbrief.core.report.Report;
import hashbrief.core.report.Report.NetworkFigures.PowerGw;
import hashbrief.core.report.SecurityFigures;
import hashbrief.core.units.Reading;
import hashbrief.core.words.Words;
import hashbrief.render.page.View.Cell;
import hashbrief.render.page.View.Fact;
import hashbrief.render.page.View.Row;
import hashbrief.render.page.View.Section;
import hashbrief.render.page.View.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Where else the power could go: AI, the network as a whole, what guards it, grid, geography. */
final class PowerSections {

  private final Report report;
  private final Cells cells;

  private PowerSections(Report report, Cells cells) {
    this.report = report;
    this.cells = cells;
  }

  static List<Section> of(Report report, Cells cells) {
    PowerSections sections = new PowerSections(report, cells);
    return List.of(sections.compute(), sections.network(), sections.security(), sections.context());
  }

  private Section compute() {
    ComputeFigures compute = report.compute();
    return new Section(
        "ai-and-power",
        "AI and power",
        List.of(
            "What the same megawatt-hour earns when a site is leased to AI computing. Compared net"
                + " with net and metered with metered; capital cost is not in it."),
        List.of(
            new Fact(
                "Median lease",
                cells.of(compute.medianLeaseNoiUsdPerMwh(), Words::usdPerMwh),
                "net operating income per metered MWh"),
            new Fact(
                "Announced",
                cells.of(compute.announcedMw(), mw -> Words.with(mw, 0, "MW")),
                "critical IT of miners' leases by " + report.asOf()),
            new Fact(
                "GPU rental",
                cells.of(compute.gpu().usdPerHour(), usd -> Words.with(usd, 2, "USD/h")),
                compute
                    .gpu()
                    .usdPerMwh()
                    .map(usd -> Words.with(usd, 0, "USD per MWh of critical IT"))
                    .orElse("")),
            capital("Capital cost, AI", "capital-cost-ai"),
            capital("Capital cost, mining", "capital-cost-mining"),
            new Fact(
                "Variation of GPU rental",
                cells.of(compute.gpu().coefficientOfVariation(), Words::percent),
                "standard deviation over mean, 90 days"),
            new Fact(
                "Variation of mining revenue",
                cells.of(compute.miningCoefficientOfVariation(), Words::percent),
                "standard deviation over mean of revenue per MWh, 90 days")),
        List.of(),
        List.of(leases(), switching()));
  }

  // Capital cost is an assumption of the report, a range of two entries.
  private Fact capital(String label, String id) {
    Reading<Double> low = assumed(id + "-low");
    Reading<Double> high = assumed(id + "-high");
    return new Fact(
        label,
        cells.of(
            low.with(high, (from, to) -> Words.number(from, 1) + " to " + Words.number(to, 1)),
            range -> range),
        "million USD/MW, an assumption");
  }

  private Reading<Double> assumed(String id) {
    return report.assumptions().stream()
        .filter(assumption -> assumption.id().equals(id))
        .findFirst()
        .map(assumption -> Reading.of(assumption.value()))
        .orElse(Reading.missing("no assumption " + id));
  }

  private Table leases() {
    List<Row> rows =
        Tables.rows(
            report.compute().leases(),
            LeaseFigures::lessor,
            lease ->
                List.of(
                    Cell.text(lease.tenant()),
                    Cell.text(lease.announced().toString()).styled("keep"),
                    Cell.figure(Words.number(lease.criticalItMw(), 0)),
                    Cell.figure(Words.number(lease.usdPerMwh(), 1)),
                    Cell.figure(Words.number(lease.noiUsdPerMwh(), 1))));
    return Tables.of(
        "leases",
        "Public leases of miners' sites",
        "Lessor",
        List.of(
            "Tenant",
            "Announced",
            "Critical IT, MW",
            "Rent, USD per MWh of IT",
            "NOI, USD per metered MWh"),
        rows);
  }

  private Table switching() {
    List<String> markets = report.energy().markets().stream().map(MarketFigures::id).toList();
    Map<String, Map<String, Reading<Double>>> figures =
        report.compute().switchHashpriceUsdPerPhDay();
    List<Row> rows =
        Tables.rows(
            report.profitability().rigs(),
            RigFigures::model,
            rig ->
                Cells.each(
                    markets,
                    figures.getOrDefault(rig.model(), Map.of()),
                    figure -> cells.number(figure, 2)));
    return Tables.of(
        "switching",
        "Hash price at which mining earns what the median lease nets, USD/PH/day",
        "Rig",
        markets,
        rows);
  }

  private Section network() {
    PowerGw power = report.network().powerGw();
    return new Section(
        "network-power",
        "Network power",
        List.of("What all rigs together draw at the meter, from hash rate and efficiency."),
        List.of(
            new Fact("Best guess", gigawatts(power.best()), "a basket of rigs that break even"),
            new Fact("At least", gigawatts(power.low()), "if all were the most efficient rig"),
            new Fact(
                "At most", gigawatts(power.high()), "if all were the worst rig that breaks even")),
        List.of(),
        List.of());
  }

  private Cell gigawatts(Reading<Double> power) {
    return cells.of(power, value -> Words.with(value, 1, "GW"));
  }

  private Section security() {
    SecurityFigures security = report.security();
    return new Section(
        "security",
        "Security",
        List.of(),
        List.of(
            new Fact("Reward budget", cells.of(security.rewardUsdPerDay(), Words::usd), "per day"),
            new Fact(
                "Energy of an attack",
                cells.of(security.attackEnergyUsdPerHour(), Words::usd),
                "per hour, for 51 % of the hash rate"),
            new Fact(
                "Largest pool",
                cells.of(security.poolTop1Share(), Words::percent),
                "of the week's blocks"),
            new Fact(
                "Two largest pools",
                cells.of(security.poolTop2Share(), Words::percent),
                "of the week's blocks")),
        List.of(),
        List.of());
  }

  private Section context() {
    List<Table> tables = new ArrayList<>();
    if (!report.context().grid().isEmpty()) {
      tables.add(
          Tables.of(
              "grid",
              "Competition for the grid",
              "Region",
              List.of("What", "Figure", "Date", "Source"),
              Tables.rows(report.context().grid(), GridFact::region, PowerSections::fact)));
    }
    if (!report.context().geography().isEmpty()) {
      tables.add(geography());
    }
    return new Section(
        "grid-and-geography",
        "Grid and geography",
        List.of(
            tables.isEmpty()
                ? "No dated figure of the grid or of geography is known for this week."
                : "Published figures, dated; old ones are marked."),
        List.of(),
        List.of(),
        tables);
  }

  private static List<Cell> fact(GridFact fact) {
    String figure =
        fact.low() == fact.high()
            ? plain(fact.low())
            : plain(fact.low()) + " to " + plain(fact.high());
    return List.of(
        Cell.text(fact.what()).styled("words"),
        Cell.figure(figure + Words.NARROW_SPACE + fact.unit()),
        LedgerSections.dated(fact.date().toString(), fact.stale()),
        Cell.text(fact.source()).styled("words"));
  }

  private static String plain(double value) {
    return Words.number(value, value == Math.rint(value) ? 0 : 2);
  }

  private Table geography() {
    List<GeographyShare> shares = report.context().geography();
    List<LocalDate> dates =
        shares.stream()
            .map(GeographyShare::date)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    List<Row> rows =
        Tables.rows(
            shares.stream().map(GeographyShare::country).distinct().toList(),
            country -> country,
            country -> dates.stream().map(date -> share(shares, country, date)).toList());
    Table table =
        Tables.of(
            "geography",
            "Share of the hash rate by country",
            "Country",
            dates.stream().map(LocalDate::toString).toList(),
            rows);
    String source =
        String.join("; ", shares.stream().map(GeographyShare::source).distinct().toList());
    boolean stale = shares.stream().allMatch(GeographyShare::stale);
    return Tables.with(table, List.of(), "Source: " + source + (stale ? ". Stale." : "."));
  }

  private Cell share(List<GeographyShare> shares, String country, LocalDate date) {
    return shares.stream()
        .filter(share -> share.country().equals(country) && share.date().equals(date))
        .findFirst()
        .map(share -> Cell.figure(Words.percent(share.share())))
        .orElse(Cell.figure("\u2013"));
  }
}
