package hashbrief.run.settings;

import hashbrief.core.settings.MarketSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The list of markets: what each source needs besides an id. */
final class MarketsReader {

  private static final List<MarketSpec> DEFAULTS =
      List.of(
          new MarketSpec.Nyiso("nyiso-west", "WEST"),
          new MarketSpec.Caiso("caiso-np15", "TH_NP15_GEN-APND"),
          new MarketSpec.EnergyCharts("de-lu", "DE-LU"));

  // The proxies of the neighbours (H Q, NPX, O H, PJM) are not places where power is bought.
  private static final List<String> NYISO_ZONES =
      List.of(
          "CAPITL", "CENTRL", "DUNWOD", "GENESE", "HUD VL", "LONGIL", "MHK VL", "MILLWD", "N.Y.C.",
          "NORTH", "WEST");

  private static final List<String> EUROPEAN_ZONES =
      List.of(
          ("AT BE BG CH CZ DE-LU DK1 DK2 EE ES FI FR GR HR HU IT-Calabria IT-Centre-North"
                  + " IT-Centre-South IT-North IT-SACOAC IT-SACODC IT-Sardinia IT-Sicily IT-South"
                  + " LT LV ME NL NO1 NO2 NO2NSL NO3 NO4 NO5 PL PT RO RS SE1 SE2 SE3 SE4 SI SK")
              .split(" "));

  private static final List<String> US_STATES =
      List.of(
          ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV"
                  + " NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY US")
              .split(" "));

  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
  private static final String ID_ALLOWED = "letters, digits, dot, dash and underscore, at most 40";
  private static final String NODE = "[A-Z0-9][A-Z0-9_.-]{1,39}";
  private static final double LOWEST_USD_PER_MWH = -1000;
  private static final double HIGHEST_USD_PER_MWH = 10_000;

  /** The key of a source besides id and source, and the market that it makes. */
  private record Kind(String key, BiFunction<String, Node, MarketSpec> market) {}

  private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("nyiso", new Kind("zone", (id, n) -> new MarketSpec.Nyiso(id, n.oneOf(NYISO_ZONES))));
    KINDS.put(
        "caiso",
        new Kind(
            "node",
            (id, n) -> new MarketSpec.Caiso(id, n.text("a node such as TH_NP15_GEN-APND", NODE))));
    KINDS.put(
        "energy-charts",
        new Kind("zone", (id, n) -> new MarketSpec.EnergyCharts(id, n.oneOf(EUROPEAN_ZONES))));
    KINDS.put("eia", new Kind("state", (id, n) -> new MarketSpec.Eia(id, n.oneOf(US_STATES))));
    KINDS.put("csv", new Kind("file", (id, n) -> new MarketSpec.Csv(id, n.text("a file"))));
    KINDS.put("fixed", new Kind("usd-per-mwh", (id, n) -> new MarketSpec.Fixed(id, usdPerMwh(n))));
  }

  private MarketsReader() {}

  static List<MarketSpec> read(Section root, NamedFiles files) {
    List<String> ids = new ArrayList<>();
    return root.items("markets", DEFAULTS, item -> found(market(item, ids), files));
  }

  private static MarketSpec found(MarketSpec market, NamedFiles files) {
    return market instanceof MarketSpec.Csv(String id, String file)
        ? new MarketSpec.Csv(id, files.own(file))
        : market;
  }

  /** An id of a market or a site, which no earlier one has. */
  static String id(Section section, List<String> earlier) {
    Node id = section.required("id");
    String name = id.text(ID_ALLOWED, ID);
    if (earlier.contains(name)) {
      return id.fail("an id that no other one has");
    }
    earlier.add(name);
    return name;
  }

  private static MarketSpec market(Node item, List<String> ids) {
    List<String> allKeys =
        Stream.concat(Stream.of("id", "source"), KINDS.values().stream().map(Kind::key))
            .distinct()
            .toList();
    String source = item.section(allKeys).required("source").oneOf(KINDS.keySet());
    Kind kind = KINDS.get(source);
    Section market = item.section(List.of("id", "source", kind.key()));
    return kind.market().apply(id(market, ids), market.required(kind.key()));
  }

  private static double usdPerMwh(Node node) {
    return node.number(
        "a number from -1000 to 10000",
        price -> price >= LOWEST_USD_PER_MWH && price <= HIGHEST_USD_PER_MWH);
  }
}
