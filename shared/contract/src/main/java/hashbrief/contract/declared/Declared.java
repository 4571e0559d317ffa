package hashbrief.contract.declared;

import hashbrief.contract.Section;
import java.util.List;

/** The parts of the brief in the order in which readers meet them. */
public final class Declared {

  public static final List<Section> SECTIONS =
      List.of(
          ChainDeclared.HASHRATE,
          ChainDeclared.DIFFICULTY,
          EarningsDeclared.HASHPRICE,
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

  private Declared() {}
}
