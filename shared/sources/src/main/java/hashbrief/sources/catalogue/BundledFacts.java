package hashbrief.sources.catalogue;

import hashbrief.core.compute.Lease;
import hashbrief.core.profit.Rig;
import hashbrief.core.report.Assumption;
import hashbrief.core.report.ContextFigures.GeographyShare;
import hashbrief.core.report.ContextFigures.GridFact;
import hashbrief.core.report.Inputs;
import hashbrief.core.report.Inputs.ChainPart;
import hashbrief.core.report.Inputs.ComputePart;
import hashbrief.core.report.Inputs.EnergyPart;
import hashbrief.core.report.Inputs.Facts;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.report.SourceUse;
import hashbrief.sources.ask.CsvRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Dated facts that ship with the project: rigs, leases, grid and geography. Live reports use them
 * too. Core adds those of the settings and leaves out what is dated after asOf.
 */
public final class BundledFacts {

  private static final double KW_PER_MW = 1000;
  private static final double USD_PER_BILLION = 1e9;
  private static final double MONTHS_PER_YEAR = 12;
  private static final double PERCENT = 100;

  private BundledFacts() {}

  /** Models of the catalogue, for checking what the settings name. */
  public static Set<String> models() {
    return rigs().rows().stream().map(row -> row.text("model")).collect(Collectors.toSet());
  }

  /** The three parts with the facts, whose files are named among the sources of the third. */
  public static Inputs join(
      ChainPart chain, EnergyPart energy, ComputePart compute, LocalDate asOf) {
    List<SourceUse> uses = new ArrayList<>();
    List<Rig> rigs = read(rigs(), "released", asOf, BundledFacts::rig, uses);
    List<Lease> leases = read(leases(), "announced", asOf, BundledFacts::lease, uses);
    List<GridFact> grid = read(grid(), "date", asOf, BundledFacts::gridFact, uses);
    List<GeographyShare> shares = read(geography(), "date", asOf, BundledFacts::share, uses);
    Provenance known = compute.provenance();
    uses.addAll(0, known.sources());
    List<SourceUse> assumed =
        Stream.concat(energy.provenance().sources().stream(), uses.stream()).toList();
    return new Inputs(
        chain,
        energy,
        new ComputePart(
            compute.gpu(),
            compute.sofrPercent(),
            new Provenance(uses, known.gaps(), known.checks())),
        new Facts(rigs, leases, grid, shares, assumptions(assumed)));
  }

  private static Resource leases() {
    return Resource.of(
        "leases.csv",
        "lessor,tenant,announced,total_usd_billion,years,critical_it_mw,"
            + "noi_margin_low,noi_margin_high,source");
  }

  private static Resource grid() {
    return Resource.of("grid.csv", "date,region,what,value,unit,source");
  }

  private static Resource geography() {
    return Resource.of("geography.csv", "date,country,share_percent,source");
  }

  private static Resource rigs() {
    return Resource.of(
        "rigs.csv",
        "model,terahash_per_s,joules_per_terahash,released,"
            + "usd_per_terahash,price_date,price_source");
  }

  private static <T> List<T> read(
      Resource resource,
      String dated,
      LocalDate asOf,
      Function<CsvRow, T> fact,
      List<SourceUse> uses) {
    List<LocalDate> known =
        resource.rows().stream()
            .map(row -> row.dayOrMonth(dated))
            .filter(date -> !date.isAfter(asOf))
            .toList();
    if (!known.isEmpty()) {
      uses.add(resource.use(known));
    }
    return resource.rows().stream().map(fact).toList();
  }

  // The figures of these files are assumed; they count where a part came from them.
  private static List<Assumption> assumptions(List<SourceUse> uses) {
    return Stream.of(BundledCompute.rates(), BundledEnergy.tariffs())
        .filter(file -> uses.stream().anyMatch(use -> use.id().equals(file.id())))
        .flatMap(file -> file.rows().stream())
        .map(BundledFacts::assumption)
        .toList();
  }

  private static Assumption assumption(CsvRow row) {
    return new Assumption(
        row.text("id"),
        row.number("value"),
        row.text("unit"),
        Optional.of(row.day("date")),
        row.text("source"),
        Optional.of(row.count("stale_after_days")),
        false);
  }

  private static Rig rig(CsvRow row) {
    return new Rig(
        row.text("model"),
        row.positive("terahash_per_s"),
        row.positive("joules_per_terahash"),
        row.dayOrMonth("released"),
        row.positiveOr("usd_per_terahash", "no published price known")
            .map(usd -> new Rig.RigPrice(usd, row.day("price_date"), row.text("price_source"))));
  }

  private static Lease lease(CsvRow row) {
    double megawatts = row.positive("critical_it_mw");
    double months = row.positive("years") * MONTHS_PER_YEAR;
    double usd = row.positive("total_usd_billion") * USD_PER_BILLION;
    return new Lease(
        row.text("lessor"),
        row.text("tenant"),
        row.dayOrMonth("announced"),
        megawatts,
        usd / months / (megawatts * KW_PER_MW),
        row.positiveOr("noi_margin_low", "no published margin")
            .map(low -> (low + row.positive("noi_margin_high")) / 2),
        row.text("source"));
  }

  private static GridFact gridFact(CsvRow row) {
    String[] range = row.text("value").split("-", 2);
    return new GridFact(
        row.day("date"),
        row.text("region"),
        row.text("what"),
        Double.parseDouble(range[0]),
        Double.parseDouble(range[range.length - 1]),
        row.text("unit"),
        row.text("source"),
        false);
  }

  private static GeographyShare share(CsvRow row) {
    return new GeographyShare(
        row.day("date"),
        row.text("country"),
        row.positive("share_percent") / PERCENT,
        row.text("source"),
        false);
  }
}
