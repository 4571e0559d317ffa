package hashbrief.run.settings;

import hashbrief.core.compute.Lease;
import hashbrief.core.profit.Rig;
import hashbrief.core.settings.Settings;
import hashbrief.core.units.Reading;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rigs, leases and sites of the reader's own. */
final class FleetReader {

  private static final String SETTINGS = "settings";
  private static final String NAME = "a name";
  private static final int MOST_RIGS = 10_000_000;
  private static final double LOWEST_JOULES = 1;
  private static final double HIGHEST_JOULES = 10_000;
  // A rig without a day counts for every report, and is too old for the network's basket.
  private static final LocalDate ALWAYS = LocalDate.EPOCH;

  private final Collection<String> models;

  /** With the models of the built-in catalogue. */
  FleetReader(Collection<String> models) {
    this.models = models;
  }

  Settings.Rigs rigs(Settable root) {
    Settable rigs = root.section("rigs", "add", "only");
    List<String> known = new ArrayList<>(models);
    List<Rig> add = rigs.items("add", List.of(), item -> rig(item, known));
    return new Settings.Rigs(add, rigs.items("only", List.of(), item -> item.oneOf(known)));
  }

  List<Lease> leases(Settable root) {
    return root.section("leases", "add").items("add", List.of(), FleetReader::lease);
  }

  /** Sites, whose markets and rigs must be known. */
  List<Settings.Site> sites(Settable root, Collection<String> markets, List<Rig> added) {
    List<String> ids = new ArrayList<>();
    List<String> known = Stream.concat(models.stream(), added.stream().map(Rig::model)).toList();
    return root.items(
        "sites",
        List.of(),
        item -> {
          Settable site = item.section(List.of("id", "market", "rigs"));
          Node rigs = site.required("rigs");
          List<Settings.RigCount> counts =
              rigs.items().stream().map(rig -> count(rig, known)).toList();
          if (counts.isEmpty()) {
            return rigs.fail("at least one {model, count}");
          }
          return new Settings.Site(
              MarketsReader.id(site, ids), site.required("market").oneOf(markets), counts);
        });
  }

  private static Settings.RigCount count(Node item, List<String> known) {
    Settable rig = item.section(List.of("model", "count"));
    return new Settings.RigCount(
        rig.required("model").oneOf(known),
        rig.required("count")
            .whole("a whole number above 0", count -> count > 0 && count <= MOST_RIGS));
  }

  private static Rig rig(Node item, List<String> known) {
    Settable rig =
        item.section(
            List.of(
                "model", "terahash-per-s", "watts", "released", "usd-per-terahash", "price-date"));
    Node model = rig.required("model");
    String name = model.text(NAME);
    if (known.contains(name)) {
      return model.fail("a model that is not in the catalogue yet");
    }
    known.add(name);
    double terahash = within(rig.required("terahash-per-s"), 0.1, 100_000);
    Node power = rig.required("watts");
    double watts = within(power, 1, 1_000_000);
    double joulesPerTerahash = watts / terahash;
    if (joulesPerTerahash < LOWEST_JOULES || joulesPerTerahash > HIGHEST_JOULES) {
      return power.fail("1 to 10000 J/TH, watts / terahash-per-s");
    }
    Optional<Double> price = rig.get("usd-per-terahash").map(node -> within(node, 0.001, 100_000));
    Optional<LocalDate> date = rig.get("price-date").map(FleetReader::date);
    if (price.isPresent() != date.isPresent()) {
      rig.required(price.isPresent() ? "price-date" : "usd-per-terahash");
    }
    return new Rig(
        name,
        terahash,
        joulesPerTerahash,
        rig.get("released").map(FleetReader::date).orElse(ALWAYS),
        price
            .map(usd -> Reading.of(new Rig.RigPrice(usd, date.orElseThrow(), SETTINGS)))
            .orElse(Reading.missing("the settings name no price")));
  }

  private static Lease lease(Node item) {
    Settable lease =
        item.section(
            List.of(
                "lessor",
                "tenant",
                "announced",
                "critical-it-mw",
                "usd-per-kw-month",
                "noi-margin",
                "source"));
    return new Lease(
        lease.required("lessor").text(NAME),
        lease.required("tenant").text(NAME),
        date(lease.required("announced")),
        within(lease.required("critical-it-mw"), 0.001, 100_000),
        within(lease.required("usd-per-kw-month"), 0.001, 100_000),
        lease
            .get("noi-margin")
            .map(node -> node.number("a fraction above 0, at most 1", m -> m > 0 && m <= 1))
            .map(Reading::of)
            .orElse(Reading.missing("the settings name no margin")),
        lease.get("source").map(node -> node.text("a text")).orElse(SETTINGS));
  }

  private static double within(Node node, double lowest, double highest) {
    String allowed =
        "a number from %s to %s"
            .formatted(
                BigDecimal.valueOf(lowest).stripTrailingZeros().toPlainString(),
                BigDecimal.valueOf(highest).stripTrailingZeros().toPlainString());
    return node.number(allowed, value -> value >= lowest && value <= highest);
  }

  // A month counts from its last day.
  private static LocalDate date(Node node) {
    String allowed = "a day such as 2026-01-18, or a month such as 2026-01";
    String text = node.text(allowed);
    try {
      return text.length() == "2026-01".length()
          ? YearMonth.parse(text).atEndOfMonth()
          : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return node.fail(allowed);
    }
  }
}
