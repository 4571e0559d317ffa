package hashbrief.contract.declared;

import static hashbrief.contract.Unit.BTC_PER_DAY;
import static hashbrief.contract.Unit.GIGAWATT;
import static hashbrief.contract.Unit.MEGAWATT;
import static hashbrief.contract.Unit.NONE;
import static hashbrief.contract.Unit.RATIO;
import static hashbrief.contract.Unit.SHARE;
import static hashbrief.contract.Unit.USD_PER_DAY;
import static hashbrief.contract.Unit.USD_PER_GPU_HOUR;
import static hashbrief.contract.Unit.USD_PER_HOUR;
import static hashbrief.contract.Unit.USD_PER_MWH;
import static hashbrief.contract.Unit.USD_PER_PH_DAY;
import static hashbrief.contract.Unit.VARIATION;

import hashbrief.contract.Figure;
import hashbrief.contract.Section;
import hashbrief.contract.Table;
import java.util.List;

/** Where else the power could go: AI, the network as a whole, what guards it, grid, geography. */
final class PowerDeclared {

  static final Section AI =
      new Section(
          "ai-and-power",
          "AI and power",
          "What the same megawatt-hour earns when a site is leased to AI computing. Compared net"
              + " with net and metered with metered; capital is not in it.",
          List.of(
              Figure.of(
                  "compute.medianLeaseNoiUsdPerMwh",
                  "Lease NOI, median",
                  USD_PER_MWH,
                  "rent x NOI margin / PUE, per metered MWh, median of the leases"),
              Figure.of(
                  "compute.announcedMw",
                  "Leases announced",
                  MEGAWATT,
                  "critical IT of miners' leases by asOf"),
              Figure.of(
                  "compute.gpu.usdPerHour",
                  "GPU rental",
                  USD_PER_GPU_HOUR,
                  "newest price by asOf of one H100"),
              Figure.of(
                  "compute.gpu.usdPerMwh",
                  "GPU rental per MWh",
                  USD_PER_MWH,
                  "per MWh of critical IT: USD per hour / kW x 1000"),
              Figure.of(
                  "compute.gpu.coefficientOfVariation",
                  "Variation of GPU rental",
                  VARIATION,
                  "standard deviation / mean over 90 days"),
              Figure.of(
                  "compute.miningCoefficientOfVariation",
                  "Variation of mining revenue",
                  VARIATION,
                  "standard deviation / mean of revenue per MWh over 90 days")),
          List.of(
              Table.of(
                      "leases",
                      "Public leases of miners' sites",
                      "compute.leases",
                      "No lease was announced by then.")
                  .column("lessor", "Lessor", NONE, "the miner")
                  .column("tenant", "Tenant", NONE, "who computes")
                  .column("announced", "Announced", NONE, "day from which it counts")
                  .column("criticalItMw", "Critical IT", MEGAWATT, "power of the servers")
                  .column(
                      "usdPerMwh",
                      "Rent",
                      USD_PER_MWH,
                      "USD per kW and month x 12000 / 8760, per MWh of critical IT")
                  .column("noiMargin", "NOI margin", SHARE, "published, or assumed where none is")
                  .column("noiMarginPublished", "Published", NONE, "whether that margin was")
                  .column(
                      "noiUsdPerMwh",
                      "NOI",
                      USD_PER_MWH,
                      "rent x NOI margin / PUE, per metered MWh"),
              Table.of(
                      "switching",
                      "Switching hash price by rig and market",
                      "profitability.rigs",
                      "No rig of the catalogue was on the market.")
                  .column("model", "Rig", NONE, "of the catalogue or the settings")
                  .keyed(
                      "compute.switchHashpriceUsdPerPhDay{}",
                      "Switching hash price",
                      USD_PER_PH_DAY,
                      "hash price at which the cash margin per metered MWh is the median lease's"
                          + " NOI")));

  static final Section NETWORK =
      new Section(
          "network-power",
          "Network power",
          "What all rigs together draw at the meter, from hash rate and efficiency.",
          List.of(
              Figure.of(
                      "network.powerGw.best",
                      "Power of the network",
                      GIGAWATT,
                      "hash rate x efficiency x PUE of a basket of rigs that pay for their"
                          + " electricity at 50 USD/MWh")
                  .between(
                      "network.powerGw.low",
                      "network.powerGw.high",
                      "the most efficient rigs to the least that still pay")),
          List.of());

  static final Section SECURITY =
      new Section(
          "security",
          "Security",
          "",
          List.of(
              Figure.of(
                  "security.rewardUsdPerDay",
                  "Block rewards",
                  USD_PER_DAY,
                  "blocks x (subsidy + fees) x close, mean of the report week"),
              Figure.of(
                  "security.rewardBtcPerDay",
                  "Block rewards in bitcoin",
                  BTC_PER_DAY,
                  "blocks x subsidy + fees, mean of the report week"),
              Figure.of(
                  "security.attackEnergyUsdPerHour",
                  "Energy of an attack",
                  USD_PER_HOUR,
                  "0.51 x hash rate x mean efficiency of the basket x median market price"),
              Figure.of(
                  "security.poolTop1Share", "Largest pool", SHARE, "share of the week's blocks"),
              Figure.of(
                  "security.poolTop2Share",
                  "Two largest pools",
                  SHARE,
                  "share of the week's blocks, together")),
          List.of());

  static final Section CONTEXT =
      new Section(
          "grid-and-geography",
          "Grid and geography",
          "Published figures, dated; old ones are marked.",
          List.of(),
          List.of(
              Table.of("grid", "Competition for the grid", "context.grid", "None is known by then.")
                  .column("region", "Region", NONE, "grid or market")
                  .column("what", "What", NONE, "what the figure is")
                  .column("low", "From", RATIO, "lower end where the source gives a range")
                  .column("high", "To", RATIO, "upper end")
                  .column("unit", "Unit", NONE, "of both ends")
                  .column("date", "Date", NONE, "from which it counts")
                  .column("stale", "Stale", NONE, "whether it is too old to lean on")
                  .column("source", "Source", NONE, "who published it"),
              Table.of(
                      "geography",
                      "Share of the hash rate by country",
                      "context.geography",
                      "None is known by then.")
                  .column("country", "Country", NONE, "as the source names it")
                  .column("date", "Date", NONE, "of the map")
                  .column("share", "Share", SHARE, "of the hash rate")
                  .column("stale", "Stale", NONE, "whether it is too old to lean on")
                  .column("source", "Source", NONE, "who published it")));

  private PowerDeclared() {}
}
