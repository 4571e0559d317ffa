package hashbrief.contract.sample;

import static hashbrief.core.report.Verdict.NOT_SUPPORTED;
import static hashbrief.core.report.Verdict.NO_DATA;
import static hashbrief.core.report.Verdict.SUPPORTED;
import static hashbrief.core.report.Verdict.WITHIN_NOISE;

import hashbrief.core.report.Assumption;
import hashbrief.core.report.Check;
import hashbrief.core.report.Claim;
import hashbrief.core.report.ContextFigures;
import hashbrief.core.report.ContextFigures.GeographyShare;
import hashbrief.core.report.ContextFigures.GridFact;
import hashbrief.core.report.Gap;
import hashbrief.core.report.SourceUse;
import hashbrief.core.report.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Claims, context and the ledgers of the sample. */
final class SampleEvidence {

  private static final String SHORT = "7 complete days are needed";

  private SampleEvidence() {}

  static List<Claim> claims() {
    return Stream.concat(rateClaims().stream(), aiClaims().stream()).toList();
  }

  private static List<Claim> rateClaims() {
    return List.of(
        claim(
            "below-threshold",
            "The 7-day average hash rate is below 1,000 EH/s.",
            WITHIN_NOISE,
            "7-day mean 997.5 EH/s from 959 blocks, 95 % interval 935.4 to 1,062.7 EH/s",
            "probability that the true rate is below 1,000 EH/s: 52.8 %"),
        claim(
            "lowest-in-months",
            "The week's low is the lowest in at least two months.",
            SUPPORTED,
            "978.8 EH/s on 2026-01-17, the lowest since 2025-09-07 (132 days)"),
        claim(
            "down-from-peak",
            "Hash rate is well below its peak.",
            SUPPORTED,
            "13.4 % below 1,151.5 EH/s of 2025-10-18",
            "z −3.24, beyond −3.08 for the highest of that many windows"),
        claim(
            "difficulty-down",
            "Difficulty has come down over several retargets.",
            SUPPORTED,
            "4 decreases since the peak of 2025-10-29; 6.1 % below it"),
        claim(
            "hashprice-up",
            "Hash price has risen over the month.",
            SUPPORTED,
            "40.64 USD/PH/day, 37.67 thirty days before: +7.9 %"),
        claim(
            "gains-not-enough",
            "The gain is not enough against the cost of power.",
            NOT_SUPPORTED,
            "9 of 24 cash margins are not above zero, less than half"),
        claim(
            "not-coming-back",
            "Easier difficulty has not brought hash rate back.",
            SUPPORTED,
            "1,008.4 EH/s since the decrease of 2026-01-08, 1,054.5 EH/s in the 30 days before it"),
        claim(
            "not-price-alone",
            "The fall is not explained by hash price alone.",
            SUPPORTED,
            "hash price 11.9 % below that of the peak; its own 30-day noise is 13.8 %"));
  }

  private static List<Claim> aiClaims() {
    return List.of(
        claim(
            "power-to-ai",
            "Miners are redirecting power to AI computing.",
            SUPPORTED,
            "2,339 MW announced; the idle hash rate would draw 1,247 MW at 17.0 J/TH"),
        claim(
            "ai-pays-more",
            "A megawatt-hour earns more in AI than in mining.",
            SUPPORTED,
            "median lease NOI 148.2 USD/MWh; Antminer S21 XP Hyd 41.2 USD/MWh"),
        claim(
            "ai-steadier",
            "AI revenue is steadier than mining revenue.",
            NO_DATA,
            "1 rental price within 90 days, 8 are needed"),
        claim(
            "fleet-understated",
            "The hash rate understates the installed fleet.",
            SUPPORTED,
            "idle 73.3 EH/s, 95 % interval 28.1 to 118.5 EH/s"),
        claim(
            "geography-shifts",
            "The geography of mining is shifting.",
            NOT_SUPPORTED,
            "largest change of a top-5 country: Russia +1.0 points"),
        claim(
            "security-not-threatened",
            "The security of the chain is not immediately threatened.",
            NO_DATA,
            "the bundled data hold no pools",
            "30-day mean at 93.4 % of its highest"));
  }

  private static Claim claim(String id, String statement, Verdict verdict, String... evidence) {
    return new Claim(
        id,
        statement,
        verdict,
        Stream.of(evidence).map(text -> new Claim.Evidence(text, List.of("asOf"))).toList());
  }

  static ContextFigures context() {
    LocalDate q3 = LocalDate.of(2025, 7, 14);
    LocalDate q2 = LocalDate.of(2025, 5, 27);
    return new ContextFigures(
        List.of(
            new GridFact(
                LocalDate.of(2025, 7, 22),
                "PJM",
                "capacity price for delivery 2026/27",
                329.17,
                329.17,
                "USD/MW-day",
                "PJM auction result",
                true),
            new GridFact(
                LocalDate.of(2025, 12, 9),
                "ERCOT",
                "large-load interconnection requests (over 70 % data centers)",
                233,
                233,
                "GW",
                "ERCOT board meeting via Utility Dive January 2026",
                false),
            new GridFact(
                LocalDate.of(2025, 12, 23),
                "several",
                "hosting price in rig bundles",
                55,
                70,
                "USD/MWh",
                "TheMinerMag",
                false)),
        List.of(
            share(q3, "United States", 0.3581),
            share(q3, "Russia", 0.1661),
            share(q3, "China", 0.1384),
            share(q2, "United States", 0.3603),
            share(q2, "Russia", 0.1565),
            share(q2, "China", 0.1373)));
  }

  private static GeographyShare share(LocalDate date, String country, double share) {
    return new GeographyShare(date, country, share, "Hashrate Index heatmap", true);
  }

  static List<SourceUse> sources() {
    return List.of(
        new SourceUse(
            "bundled",
            "classpath:btc-days.csv",
            Optional.empty(),
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            232,
            Optional.of(SampleReport.AS_OF),
            "facts of the chain; closes rounded to a dollar",
            Optional.empty()),
        new SourceUse(
            "smard",
            "https://www.smard.de/app/chart_data/4169/DE/4169_DE_hour_1768172400000.json",
            Optional.of(Instant.parse("2026-01-19T06:00:12Z")),
            "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
            168,
            Optional.of(SampleReport.AS_OF),
            "CC BY 4.0, Bundesnetzagentur | SMARD.de",
            Optional.of("energy-charts")));
  }

  /** What every report holds, whatever is missing. */
  static List<Assumption> settings() {
    return List.of(
        setting("pue", 1.05, "1"),
        setting("pool-fee", 0.01, "1"),
        setting("operation-usd-per-mwh", 10, "USD/MWh"),
        setting("financing-spread-percent", 8, "%"),
        setting("financing-years", 4, "years"),
        setting("threshold-eh-per-s", 1000, "EH/s"),
        setting("lease-noi-margin", 0.85, "1"),
        setting("lease-pue", 1.2, "1"),
        setting("gpu-kw", 1.275, "kW"),
        setting("capital-cost-ai-low", 8, "million USD/MW"),
        setting("capital-cost-ai-high", 15, "million USD/MW"),
        setting("capital-cost-mining-low", 0.7, "million USD/MW"),
        setting("capital-cost-mining-high", 1, "million USD/MW"));
  }

  static List<Assumption> assumptions() {
    List<Assumption> ledger = new ArrayList<>(settings());
    Collections.addAll(
        ledger,
        new Assumption(
            "rig-price:Antminer S21 XP Hyd",
            7.5,
            "USD/TH",
            Optional.of(LocalDate.of(2025, 12, 23)),
            "Bitmain list, hydro and immersion S21 class 7-8, reported by TheMinerMag",
            Optional.of(90),
            false),
        new Assumption(
            "us-industrial",
            90,
            "USD/MWh",
            Optional.of(LocalDate.of(2025, 10, 31)),
            "EIA, October 2025",
            Optional.of(120),
            false),
        new Assumption(
            "miners-median",
            45,
            "USD/MWh",
            Optional.of(LocalDate.of(2025, 4, 30)),
            "Cambridge survey, April 2025",
            Optional.of(180),
            true));
    return List.copyOf(ledger);
  }

  private static Assumption setting(String id, double value, String unit) {
    return new Assumption(id, value, unit, Optional.empty(), "setting", Optional.empty(), false);
  }

  static List<Gap> gaps() {
    return List.of(
        gap("history[].sma7EhPerS", SHORT, "2025-06-01", "2025-06-06"),
        gap("history[].sma7Low95EhPerS", SHORT, "2025-06-01", "2025-06-06"),
        gap("history[].sma7High95EhPerS", SHORT, "2025-06-01", "2025-06-06"),
        gap("history[].sma30EhPerS", "30 complete days are needed", "2025-06-01", "2025-06-29"),
        gap(
            "difficulty.changes[].change",
            "the difficulty before it is not in the history",
            "2025-05-30"),
        gap("hashrate.puell", "365 days of history are needed, 232 are at hand"),
        gap(
            "compute.gpu.coefficientOfVariation",
            "8 rental prices within 90 days are needed, 1 is at hand"),
        gap(
            "profitability.rigs[].costUsdPerPhDay.capital",
            "no price of this rig is published",
            "SEALMINER A3 Pro Air",
            "Antminer S21 Pro",
            "Antminer S21",
            "Antminer S19 XP"),
        gap(
            "profitability.rigs[].costUsdPerPhDay.capital",
            "its price was published (later)",
            "My rig (v2)"),
        gap("security.poolTop1Share", "the bundled data hold no pools"),
        gap("security.poolTop2Share", "the bundled data hold no pools"));
  }

  static Gap gap(String path, String reason, String... elements) {
    return new Gap(path, reason, List.of(elements));
  }

  static List<Check> checks() {
    return List.of(
        new Check("sma7-from-blocks", true, "997.52 from days, 997.52 from the week's blocks"),
        new Check("attribution-adds-up", true, "0.0758 from terms, 0.0758 from the hash prices"),
        new Check("price-two-sources", false, "94,261 from kraken, 95,410 from coinbase: 1.2 %"));
  }
}
