package hashbrief.core.settings;

/** Where the power prices of one market come from; {@code id} is what the report shows. */
public sealed interface MarketSpec {
  String id();

  /** New York day-ahead, an internal zone such as WEST. */
  record Nyiso(String id, String zone) implements MarketSpec {}

  /** California day-ahead, a node such as TH_NP15_GEN-APND. */
  record Caiso(String id, String node) implements MarketSpec {}

  /** European day-ahead, a bidding zone such as DE-LU. */
  record EnergyCharts(String id, String zone) implements MarketSpec {}

  /** Industrial tariff of a US state, such as TX. */
  record Eia(String id, String state) implements MarketSpec {}

  /** A file of the reader's own: utc,usd_per_mwh, one row an hour. */
  record Csv(String id, String file) implements MarketSpec {}

  /** A contract at one price. */
  record Fixed(String id, double usdPerMwh) implements MarketSpec {}

  /** A series that ships with the project: se1, se3, miners-median or us-industrial. */
  record Bundled(String id) implements MarketSpec {}
}
