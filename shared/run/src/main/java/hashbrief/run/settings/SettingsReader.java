package hashbrief.run.settings;

import hashbrief.core.settings.Settings;
import hashbrief.run.settings.RunSettings.Recipient;
import hashbrief.sources.MarketSetting;
import hashbrief.sources.ask.Timeouts;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the settings file. What it leaves out keeps its default. */
public final class SettingsReader {

  private static final List<String> KEYS =
      List.of(
          "threshold-eh-per-s",
          "pue",
          "pool-fee",
          "operation-usd-per-mwh",
          "financing",
          "markets",
          "sites",
          "rigs",
          "leases",
          "recipients",
          "timeouts",
          "sources");
  private static final String EMAIL = "[^\\s@\"<>,;]{1,64}@[^\\s@\"<>,;]+\\.[^\\s@\"<>,;]+";
  private static final Pattern WAIT = Pattern.compile("(\\d{1,6})(ms|s|m)");
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final Collection<String> models;
  private final Collection<String> otherMarkets;
  private final NamedFiles files;

  /**
   * What a settings file may name without defining it.
   *
   * @param models rigs of the built-in catalogue
   * @param otherMarkets ids of markets that exist besides those of the file
   * @param files where a file is that the settings name
   */
  public SettingsReader(
      Collection<String> models, Collection<String> otherMarkets, NamedFiles files) {
    this.models = models;
    this.otherMarkets = otherMarkets;
    this.files = files;
  }

  /**
   * The settings of a run without a file.
   *
   * @param environment variables, which may hold the secrets
   */
  public RunSettings defaults(Map<String, String> environment) {
    return read(new Node("settings", "", Map.of()), environment);
  }

  /**
   * Reads the text of a file.
   *
   * @param name of the file, for messages
   * @param environment variables, which may hold the secrets
   */
  public RunSettings read(String yaml, String name, Map<String, String> environment) {
    return read(YamlText.parse(yaml, name), environment);
  }

  private RunSettings read(Node file, Map<String, String> environment) {
    Settable root = file.section(KEYS);
    FleetReader fleet = new FleetReader(models);
    List<MarketSetting> markets = MarketsReader.read(root, files);
    Settings.Rigs rigs = fleet.rigs(root);
    List<String> places =
        Stream.concat(markets.stream().map(MarketSetting::id), otherMarkets.stream())
            .distinct()
            .toList();
    Settings figures =
        new Settings(
            root.number(
                "threshold-eh-per-s",
                1000,
                "a number above 0, at most 1000000",
                rate -> rate > 0 && rate <= 1_000_000),
            root.number("pue", 1.05, "a number from 1 to 3", within(1, 3)),
            root.number(
                "pool-fee", 0.01, "a fraction from 0 to under 1", fee -> fee >= 0 && fee < 1),
            root.number("operation-usd-per-mwh", 10, "a number from 0 to 1000", within(0, 1000)),
            financing(root.section("financing", "spread-percent", "years")),
            fleet.sites(root, places, rigs.add()),
            rigs,
            fleet.leases(root));
    return new RunSettings(
        figures,
        new SourcesReader(environment, files).read(root, markets),
        recipients(root),
        timeouts(root.section("timeouts", "connect", "request", "step")));
  }

  private static Settings.Financing financing(Settable terms) {
    return new Settings.Financing(
        terms.number("spread-percent", 8, "a number from 0 to 100", within(0, 100)),
        terms
            .get("years")
            .map(node -> node.whole("a whole number from 1 to 30", n -> n >= 1 && n <= 30))
            .orElse(4));
  }

  private static List<Recipient> recipients(Settable root) {
    List<String> addresses = new ArrayList<>();
    return root.items("recipients", List.of(), item -> recipient(item, addresses));
  }

  private static Recipient recipient(Node item, List<String> addresses) {
    Settable recipient = item.section(List.of("email", "time-zone", "locale"));
    recipient.get("locale").ifPresent(SettingsReader::refuseLocale);
    Node email = recipient.required("email");
    String address = email.text("an address such as a@example.org", EMAIL);
    if (addresses.contains(address.toLowerCase(Locale.ROOT))) {
      return email.fail("each address once");
    }
    addresses.add(address.toLowerCase(Locale.ROOT));
    return new Recipient(
        address, recipient.get("time-zone").map(SettingsReader::timeZone).orElse("UTC"));
  }

  private static void refuseLocale(Node node) {
    throw new SettingsException(
        node.file()
            + ": "
            + node.path()
            + " is no setting any more: all mails have one language and one number format; remove"
            + " it");
  }

  private static String timeZone(Node node) {
    String allowed = "a time zone such as Europe/Berlin";
    String zone = node.text(allowed);
    return ZoneId.getAvailableZoneIds().contains(zone) ? zone : node.fail(allowed);
  }

  private static Timeouts timeouts(Settable waits) {
    return new Timeouts(
        wait(waits, "connect", 5), wait(waits, "request", 20), wait(waits, "step", 120));
  }

  private static Duration wait(Settable waits, String key, int otherwiseSeconds) {
    return waits.get(key).map(SettingsReader::wait).orElse(Duration.ofSeconds(otherwiseSeconds));
  }

  private static Duration wait(Node node) {
    String allowed = "a time such as 5s, 500ms or 2m, at most 15m";
    Matcher parts = WAIT.matcher(node.text(allowed));
    if (!parts.matches()) {
      return node.fail(allowed);
    }
    long amount = Long.parseLong(parts.group(1));
    Duration wait =
        switch (parts.group(2)) {
          case "ms" -> Duration.ofMillis(amount);
          case "s" -> Duration.ofSeconds(amount);
          default -> Duration.ofMinutes(amount);
        };
    return wait.isPositive() && wait.compareTo(LONGEST_WAIT) <= 0 ? wait : node.fail(allowed);
  }

  private static DoublePredicate within(double low, double high) {
    return value -> value >= low && value <= high;
  }
}
