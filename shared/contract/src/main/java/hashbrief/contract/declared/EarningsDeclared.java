package hashbrief.contract.declared;

import static hashbrief.contract.Unit.BTC_PER_DAY;
import static hashbrief.contract.Unit.BTC_PER_PH_DAY;
import static hashbrief.contract.Unit.BTC_PRICE;
import static hashbrief.contract.Unit.CHANGE;
import static hashbrief.contract.Unit.COUNT;
import static hashbrief.contract.Unit.GAIN_USD_PER_DAY;
import static hashbrief.contract.Unit.GAIN_USD_PER_MWH;
import static hashbrief.contract.Unit.GAIN_USD_PER_PH_DAY;
import static hashbrief.contract.Unit.HASHPRICE;
import static hashbrief.contract.Unit.HOURS;
import static hashbrief.contract.Unit.JOULES_PER_TERAHASH;
import static hashbrief.contract.Unit.LOG_POINTS;
import static hashbrief.contract.Unit.MEGAWATT;
import static hashbrief.contract.Unit.NONE;
import static hashbrief.contract.Unit.PERCENT;
import static hashbrief.contract.Unit.PH_PER_S;
import static hashbrief.contract.Unit.SHARE;
import static hashbrief.contract.Unit.USD;
import static hashbrief.contract.Unit.USD_PER_DAY;
import static hashbrief.contract.Unit.USD_PER_MWH;
import static hashbrief.contract.Unit.USD_PER_PH_DAY;

import hashbrief.contract.Figure;
import hashbrief.contract.Section;
import hashbrief.contract.Table;
import java.util.List;

/** What a unit of hash rate earns, and who still makes money with it. */
final class EarningsDeclared {

  private static final String RIGS = "profitability.rigs";
  private static final String NO_RIG = "No rig of the catalogue was on the market.";
  private static final String MODEL = "of the catalogue or the settings";

  static final Section HASH_PRICE =
      new Section(
          "hash-price",
          "Hash price",
          "What 1 PH/s earns in a day, before the pool's fee, at the day's close.",
          List.of(
              Figure.of(
                      "hashprice.usdPerPhDay",
                      "Hash price",
                      HASHPRICE,
                      "1e15 x 86400 / (D x 2^32) x (subsidy + mean fees of a block) x close, of"
                          + " asOf")
                  .noting("{hashprice.change30d} in 30 days")
                  .key(),
              Figure.of(
                  "hashprice.btcPerPhDay",
                  "Hash price in bitcoin",
                  BTC_PER_PH_DAY,
                  "the same in BTC"),
              Figure.of(
                  "hashprice.weekAgoUsdPerPhDay",
                  "Hash price 7 days before",
                  HASHPRICE,
                  "of the day 7 days before asOf"),
              Figure.of(
                  "hashprice.monthAgoUsdPerPhDay",
                  "Hash price 30 days before",
                  HASHPRICE,
                  "of the day 30 days before asOf"),
              Figure.of(
                  "hashprice.change30d",
                  "Hash price, change over 30 days",
                  CHANGE,
                  "now / 30 days before - 1"),
              Figure.of(
                      "hashprice.feeShare7",
                      "Fees in the block reward",
                      SHARE,
                      "fees / (subsidy + fees) of the report week")
                  .digits(2),
              Figure.of("price.usd", "BTC price", BTC_PRICE, "close of asOf").key(),
              Figure.of(
                  "hashprice.attribution30d.price",
                  "Hash price by BTC price",
                  LOG_POINTS,
                  "ln(p2 / p1) over 30 days"),
              Figure.of(
                  "hashprice.attribution30d.difficulty",
                  "Hash price by difficulty",
                  LOG_POINTS,
                  "-ln(D2 / D1) over 30 days; a fall of difficulty counts as a gain"),
              Figure.of(
                  "hashprice.attribution30d.fees",
                  "Hash price by fees",
                  LOG_POINTS,
                  "the fees' part of ln(r2 / r1), split by the logarithmic mean"),
              Figure.of(
                  "hashprice.attribution30d.subsidy",
                  "Hash price by subsidy",
                  LOG_POINTS,
                  "the subsidy's part of it"),
              Figure.of(
                  "hashprice.attribution30d.total",
                  "Hash price, all causes",
                  LOG_POINTS,
                  "ln(hashprice2 / hashprice1); the four add up to it")),
          List.of());

  static final Section MARKETS =
      new Section(
          "power-markets",
          "Power markets",
          "Prices of the report week, weighted by time, at the meter.",
          List.of(),
          List.of(
              Table.of("markets", "Power prices", "energy.markets", "No market is set.")
                  .column("id", "Market", NONE, "as in the settings")
                  .column("meanUsdPerMwh", "Mean", USD_PER_MWH, "of the report week, by time")
                  .column("minUsdPerMwh", "Lowest", USD_PER_MWH, "price of the week")
                  .column("maxUsdPerMwh", "Highest", USD_PER_MWH, "price of the week")
                  .column("mean28UsdPerMwh", "Mean of 28 days", USD_PER_MWH, "by time")
                  .column("negativeHours", "Below zero", HOURS, "hours with a price below zero")
                  .column("hours", "Covered", HOURS, "hours that the source covers")
                  .column("source", "Source", NONE, "id of the source")
                  .keyed(
                      "profitability.breakEvenEfficiencyJoulesPerTerahash{}",
                      "Break-even efficiency",
                      JOULES_PER_TERAHASH,
                      "hash price (1 - fee) / (0.024 PUE (p + o))")
                  .keyed(
                      "profitability.losingShare{}",
                      "Rigs with a loss",
                      SHARE,
                      "of the catalogue, by cash margin")));

  static final Section PROFITABILITY =
      new Section(
          "profitability",
          "Profitability",
          "Each rig of the catalogue in each market, at the mean power price of the report week."
              + " The cash margin is hash price less pool fee, power and operation; capital stands"
              + " beside it.",
          List.of(
              Figure.of(
                      "profitability.losingMargins",
                      "Cash margins not above zero",
                      COUNT,
                      "rigs in markets whose cash margin is zero or below")
                  .noting("of {profitability.margins} rigs in markets")
                  .key(),
              Figure.of(
                      "profitability.margins",
                      "Cash margins known",
                      COUNT,
                      "rigs in markets with a hash price and a power price")
                  .detail(),
              Figure.of(
                      "financing.sofrPercent",
                      "SOFR",
                      PERCENT,
                      "percent a year; capital pays a spread over it")
                  .noting("of {financing.sofrDate}"),
              Figure.of("financing.sofrDate", "Day of SOFR", NONE, "of its publication").detail()),
          List.of(
              Table.of("margins", "Cash margin by rig and market", RIGS, NO_RIG)
                  .column("model", "Rig", NONE, MODEL)
                  .column("joulesPerTerahash", "Efficiency", JOULES_PER_TERAHASH, "nameplate")
                  .column(
                      "revenueUsdPerMwh",
                      "Revenue",
                      USD_PER_MWH,
                      "hash price / (0.024 e), per MWh of the rig")
                  .column(
                      "breakEvenUsdPerMwh",
                      "Break-even",
                      USD_PER_MWH,
                      "power price at which the cash margin is zero: hash price (1 - fee) / m - o")
                  .column(
                      "cashMarginUsdPerPhDay",
                      "Cash margin",
                      GAIN_USD_PER_PH_DAY,
                      "hash price (1 - fee) - m (p + o), m = 0.024 e PUE"),
              Table.of("costs", "Cost of a PH/s and day", RIGS, NO_RIG)
                  .column("model", "Rig", NONE, MODEL)
                  .column("costUsdPerPhDay.energy", "Power", USD_PER_PH_DAY, "m p")
                  .column("costUsdPerPhDay.poolFee", "Pool fee", USD_PER_PH_DAY, "hash price x fee")
                  .column(
                      "costUsdPerPhDay.capital.best",
                      "Capital",
                      USD_PER_PH_DAY,
                      "annuity of the rig's published price at SOFR and spread; not in the cash"
                          + " margin"),
              Table.of("spreads", "Hash spread by rig and market", RIGS, NO_RIG)
                  .column("model", "Rig", NONE, MODEL)
                  .column(
                      "spreadUsdPerMwh",
                      "Hash spread",
                      GAIN_USD_PER_MWH,
                      "break-even - power price"),
              Table.of("break-even-btc", "Break-even BTC price by rig and market", RIGS, NO_RIG)
                  .column("model", "Rig", NONE, MODEL)
                  .column(
                      "breakEvenBtcPriceUsd",
                      "Break-even BTC price",
                      USD,
                      "close x m (p + o) / (hash price (1 - fee))"),
              Table.of(
                      "revenue-by-day",
                      "Revenue per MWh by day",
                      "profitability.daily",
                      "No day has a hash price.")
                  .column("date", "Day", NONE, "complete UTC day")
                  .column(
                      "revenueUsdPerMwh",
                      "Revenue",
                      USD_PER_MWH,
                      "hash price / (0.024 e), per MWh of the rig")
                  .reversed()));

  static final Section SITES =
      new Section(
          "own-sites",
          "Own sites",
          "",
          List.of(),
          List.of(
              Table.of("sites", "Own fleet, by nameplate", "sites", "No site is set.")
                  .column("id", "Site", NONE, "as in the settings")
                  .column("market", "Market", NONE, "where it buys power")
                  .column("hashratePhPerS", "Hash rate", PH_PER_S, "of all rigs")
                  .column("powerMw", "Power", MEGAWATT, "at the meter")
                  .digits(2)
                  .column("revenueUsdPerDay", "Revenue", USD_PER_DAY, "before the pool's fee")
                  .column("revenueBtcPerDay", "Revenue", BTC_PER_DAY, "before the pool's fee")
                  .column("marginUsdPerDay", "Cash margin", GAIN_USD_PER_DAY, "of all rigs")));

  private EarningsDeclared() {}
}
