package hashbrief.render.workbook.sheets;

import hashbrief.core.report.Assumption;
import hashbrief.core.report.ComputeFigures;
import hashbrief.core.report.ComputeFigures.GpuFigures;
import hashbrief.core.report.ComputeFigures.LeaseFigures;
import hashbrief.core.report.ContextFigures.GeographyShare;
import hashbrief.core.report.ContextFigures.GridFact;
import hashbrief.core.report.EnergyFigures.MarketFigures;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.render.workbook.book.Look.Format;
import hashbrief.render.workbook.book.Look.Role;
import hashbrief.render.workbook.book.Sheet;
import java.util.List;

/** What the same megawatt-hour earns in AI (live), and what is known of power. */
final class AiAndPowerSheet {

  static final String NAME = "AI and power";

  private static final String CAPITAL_COST = "capital-cost-";
  private static final int FIRST = 3;
  private static final int NOI = 6;
  private static final int NOTE = 8;

  private final Report report;
  private final InputsSheet inputs;
  private final Page page;

  AiAndPowerSheet(Report report, InputsSheet inputs) {
    this.report = report;
    this.inputs = inputs;
    page =
        new Page(
            NAME,
            "AI and power",
            "Live: lease NOI, GPU rental per MWh and the switching hash price follow the Inputs"
                + " sheet. The rest is as reported.",
            Page.widths(Math.max(report.energy().markets().size(), 7), 16, 30, 15));
  }

  Sheet sheet() {
    int median = leases();
    int row = gpu(median + 2);
    row = switching(row + 1, page.cell(median, NOI).relative());
    page.newPage(row + 1);
    row = markets(row + 1);
    row = grid(row + 1);
    geography(row + 1);
    return page.sheet(2, 1);
  }

  /** Returns the row of the median. */
  private int leases() {
    ComputeFigures compute = report.compute();
    int first = FIRST + 2;
    int end =
        page.list(
            FIRST,
            "AI leases of miners",
            List.of(
                "Lessor",
                "Tenant",
                "Announced",
                "Critical IT (MW)",
                "Rent (USD/MWh of IT)",
                "NOI margin",
                "NOI (USD/MWh metered)"),
            compute.leases(),
            (row, lease) -> lease(row, row - first, lease));
    page.blank(end, 0, NOI, Role.TEXT);
    page.text(end, 0, "All announced; median NOI");
    page.reading(end, 3, compute.announcedMw(), Format.WHOLE);
    if (compute.leases().isEmpty()) {
      page.reading(end, NOI, compute.medianLeaseNoiUsdPerMwh(), Format.TWO);
    } else {
      page.formula(
          end,
          NOI,
          Formulas.median(page.column(NOI, first, end - 1).relative()),
          compute.medianLeaseNoiUsdPerMwh(),
          Format.TWO);
    }
    page.remark(end, NOI + 1, Remarks.reason(compute.medianLeaseNoiUsdPerMwh()));
    return end;
  }

  private void lease(int row, int index, LeaseFigures lease) {
    String rent = inputs.rent(index);
    String margin = inputs.noiMargin(index);
    page.text(row, 0, lease.lessor());
    page.text(row, 1, lease.tenant());
    page.day(row, 2, lease.announced());
    page.number(row, 3, lease.criticalItMw(), Format.WHOLE);
    page.formula(row, 4, Formulas.same(rent), Reading.of(lease.usdPerMwh()), Format.TWO);
    page.formula(row, 5, Formulas.same(margin), Reading.of(lease.noiMargin()), Format.PERCENT);
    page.formula(
        row, NOI, Formulas.leaseNoi(rent, margin), Reading.of(lease.noiUsdPerMwh()), Format.TWO);
  }

  private int gpu(int row) {
    GpuFigures gpu = report.compute().gpu();
    page.heading(row, "GPU rental, how steady it is, and what both kinds of site cost");
    page.header(row + 1, 0, List.of("Figure", "Value", "Unit", "Note"));
    String perHour = Formulas.same(Setting.GPU_USD_PER_HOUR.call);
    page.formula(row + 2, 1, perHour, gpu.usdPerHour(), Format.TWO);
    beside(row + 2, "Rental per GPU-hour", "USD/h", Remarks.reason(gpu.usdPerHour()));
    page.formula(row + 3, 1, Formulas.gpuPerMwh(), gpu.usdPerMwh(), Format.WHOLE);
    beside(row + 3, "Rental per MWh of critical IT", "USD/MWh", Remarks.reason(gpu.usdPerMwh()));
    variation(row + 4, "Variation of GPU rental", gpu.coefficientOfVariation());
    variation(
        row + 5, "Variation of mining revenue", report.compute().miningCoefficientOfVariation());
    int next = row + 6;
    for (Assumption assumption : report.assumptions()) {
      if (assumption.id().startsWith(CAPITAL_COST)) {
        page.number(next, 1, assumption.value(), Format.ONE);
        beside(
            next++,
            "Capital cost, "
                + assumption
                    .id()
                    .substring(CAPITAL_COST.length())
                    .replace("ai-", "AI ")
                    .replace('-', ' '),
            assumption.unit(),
            "assumption: not part of any margin or income here");
      }
    }
    return next;
  }

  private void variation(int row, String label, Reading<Double> figure) {
    page.reading(row, 1, figure, Format.PERCENT);
    beside(row, label, "sd / mean", Remarks.say(figure, any -> "90 days"));
  }

  private void beside(int row, String label, String unit, String note) {
    page.text(row, 0, label);
    page.text(row, 2, unit);
    page.remark(row, 3, note);
  }

  private int switching(int row, String leaseNoi) {
    RigSections sections = new RigSections(page, inputs, report, row);
    var prices = report.compute().switchHashpriceUsdPerPhDay();
    sections.matrix(
        0,
        "Switching hash price: where a rig earns what the median lease nets, USD/PH/day",
        Format.TWO,
        rig -> prices.get(rig.model()),
        (rig, market) ->
            Formulas.switchHashPrice(
                sections.efficiency(0, rig), inputs.marketPrice(market), fixed(leaseNoi)));
    return sections.end(1) - 1;
  }

  /** The same cell for whoever copies the formula elsewhere. */
  private static String fixed(String cell) {
    return cell.replaceFirst("([A-Z]+)(\\d+)", "\\$$1\\$$2");
  }

  private int markets(int row) {
    return page.list(
        row,
        "Power markets, report week",
        List.of(
            "Market",
            "Source",
            "Mean (USD/MWh)",
            "Lowest (USD/MWh)",
            "Highest (USD/MWh)",
            "Below zero (hours)",
            "Covered (hours)",
            "Mean 28 days (USD/MWh)",
            "Note"),
        report.energy().markets(),
        this::market);
  }

  private void market(int row, MarketFigures market) {
    page.text(row, 0, market.id());
    page.wrapped(row, 1, market.source());
    page.reading(row, 2, market.meanUsdPerMwh(), Format.TWO);
    page.reading(row, 3, market.minUsdPerMwh(), Format.TWO);
    page.reading(row, 4, market.maxUsdPerMwh(), Format.TWO);
    page.reading(row, 5, market.negativeHours(), Format.ONE);
    page.reading(row, 6, market.hours(), Format.WHOLE);
    page.reading(row, 7, market.mean28UsdPerMwh(), Format.TWO);
    page.remark(
        row,
        NOTE,
        Remarks.reason(
            market.meanUsdPerMwh().isPresent()
                ? market.mean28UsdPerMwh()
                : market.meanUsdPerMwh()));
  }

  private int grid(int row) {
    return page.list(
        row,
        "Competition for the grid",
        List.of("What", "Region", "Date", "Low", "High", "Unit", "Age", "Source", ""),
        report.context().grid(),
        this::fact);
  }

  private void fact(int row, GridFact fact) {
    page.wrapped(row, 0, fact.what());
    page.text(row, 1, fact.region());
    page.day(row, 2, fact.date());
    page.number(row, 3, fact.low(), Format.GENERAL);
    page.number(row, 4, fact.high(), Format.GENERAL);
    page.text(row, 5, fact.unit());
    age(row, fact.stale());
    page.across(row, 7, 8, fact.source(), Role.TEXT);
  }

  private void age(int row, boolean stale) {
    page.text(row, 6, stale ? "stale" : "fresh", stale ? Role.DOUBTFUL : Role.TEXT);
  }

  private void geography(int row) {
    page.list(
        row,
        "Where hash rate is",
        List.of("Country", "", "Date", "Share", "", "", "Age", "Source", ""),
        report.context().geography(),
        this::share);
  }

  private void share(int row, GeographyShare share) {
    page.text(row, 0, share.country());
    page.day(row, 2, share.date());
    page.number(row, 3, share.share(), Format.PERCENT);
    age(row, share.stale());
    page.across(row, 7, 8, share.source(), Role.TEXT);
  }
}
