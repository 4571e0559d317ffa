package hashbrief.contract.declared;

import hashbrief.contract.Section;
import java.util.List;
import java.util.Map;

/** The parts of the brief in the order in which readers meet them. */
public final class Declared {

  public static final List<Section> SECTIONS =
      List.of(
          ChainDeclared.HASHRATE,
          ChainDeclared.DIFFICULTY,
          EarningsDeclared.HASH_PRICE,
          EarningsDeclared.MARKETS,
          EarningsDeclared.PROFITABILITY,
          EarningsDeclared.SITES,
          PowerDeclared.AI,
          PowerDeclared.NETWORK,
          PowerDeclared.SECURITY,
          PowerDeclared.CONTEXT,
          ChainDeclared.HISTORY,
          LedgerDeclared.REPORT,
          LedgerDeclared.SOURCES,
          LedgerDeclared.ASSUMPTIONS,
          LedgerDeclared.GAPS,
          LedgerDeclared.CHECKS);

  /**
   * What report.json holds besides figures and columns: readers see claims in a form of their own.
   */
  public static final Map<String, String> REST =
      Map.of(
          "claims[].id", "which claim",
          "claims[].statement", "the claim, one sentence",
          "claims[].verdict", "what the data say of it",
          "claims[].evidence[].text", "a sentence that says so",
          "claims[].evidence[].paths[]", "where the figures in it stand",
          "profitability.rigs[].costUsdPerPhDay.operation{}", "m o, as the lead of the costs says",
          "profitability.rigs[].costUsdPerPhDay.capital.low", "the least it can be",
          "profitability.rigs[].costUsdPerPhDay.capital.high", "the most it can be",
          "profitability.rigs[].costUsdPerPhDay.capital.basis",
              "price: a published one of the rig");

  private Declared() {}
}
