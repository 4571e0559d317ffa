package hashbrief.run.settings;

import hashbrief.core.compute.Lease;
import hashbrief.core.profit.Rig;
import hashbrief.core.settings.Settings;
import hashbrief.core.units.Reading;
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
  private static final String ABOVE_ZERO = "a number above 0";
  private static final String NAME = "a name";
  private static final int MOST_RIGS = 10_000_000;
  // A rig without a day counts for every report, and is too old for the network's basket.
  private static final LocalDate ALWAYS = LocalDate.EPOCH;

  private final Collection<String> models;

  /** With the models of the built-in catalogue. */
  FleetReader(Collection<String> models) {
    this.models = models;
  }

  Settings.Rigs rigs(Section root) {
    Section rigs = root.section("rigs", "add", "only");
    List<String> known = new ArrayList<>(models);
    List<Rig> add = rigs.items("add", List.of(), item -> rig(item, known));
    return new Settings.Rigs(add, rigs.items("only", List.of(), item -> item.oneOf(known)));
  }

  List<Lease> leases(Section root) {
    return root.section("leases", "add").items("add", List.of(), FleetReader::lease);
  }

  /** Sites, whose markets and rigs must be known. */
  List<Settings.Site> sites(Section root, Collection<String> markets, List<Rig> added) {
    List<String> ids = new ArrayList<>();
    List<String> known = Stream.concat(models.stream(), added.stream().map(Rig::model)).toList();
    return root.items(
        "sites",
        List.of(),
        item -> {
          Section site = item.section(List.of("id", "market", "rigs"));
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
    Section rig = item.section(List.of("model", "count"));
    return new Settings.RigCount(
        rig.required("model").oneOf(known),
        rig.required("count")
            .whole("a whole number above 0", count -> count > 0 && count <= MOST_RIGS));
  }

  private static Rig rig(Node item, List<String> known) {
    Section rig =
        item.section(
            List.of(
                "model", "terahash-per-s", "watts", "released", "usd-per-terahash", "price-date"));
    Node model = rig.required("model");
    String name = model.text(NAME);
    if (known.contains(name)) {
      return model.fail("a model that is not in the catalogue yet");
    }
    known.add(name);
    double terahash = positive(rig.required("terahash-per-s"));
    Optional<Double> price = rig.get("usd-per-terahash").map(FleetReader::positive);
    Optional<LocalDate> date = rig.get("price-date").map(FleetReader::date);
    if (price.isPresent() != date.isPresent()) {
      rig.required(price.isPresent() ? "price-date" : "usd-per-terahash");
    }
    return new Rig(
        name,
        terahash,
        positive(rig.required("watts")) / terahash,
        rig.get("released").map(FleetReader::date).orElse(ALWAYS),
        price
            .map(usd -> Reading.of(new Rig.RigPrice(usd, date.orElseThrow(), SETTINGS)))
            .orElse(Reading.missing("the settings name no price")));
  }

  private static Lease lease(Node item) {
    Section lease =
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
        positive(lease.required("critical-it-mw")),
        positive(lease.required("usd-per-kw-month")),
        lease
            .get("noi-margin")
            .map(node -> node.number("a fraction above 0, at most 1", m -> m > 0 && m <= 1))
            .map(Reading::of)
            .orElse(Reading.missing("the settings name no margin")),
        lease.get("source").map(node -> node.text("a text")).orElse(SETTINGS));
  }

  private static double positive(Node node) {
    return node.number(ABOVE_ZERO, value -> value > 0);
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
