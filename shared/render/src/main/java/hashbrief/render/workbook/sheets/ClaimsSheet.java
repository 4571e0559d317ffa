package hashbrief.render.workbook.sheets;

import hashbrief.contract.Figure;
import hashbrief.contract.Unit;
import hashbrief.core.report.Claim;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.core.words.Words;
import hashbrief.render.workbook.book.Area;
import hashbrief.render.workbook.book.Look.Role;
import hashbrief.render.workbook.book.SheetSpec;
import java.util.List;

/** What the data say of each claim, and the sentences that say so. */
final class ClaimsSheet {

  private static final String NAME = "Claims";
  private static final List<String> COLUMNS = List.of("Claim", "Verdict", "Evidence");
  private static final double EVIDENCE_WIDTH = 90;

  private ClaimsSheet() {}

  static SheetSpec sheet(Report report) {
    SheetDraft draft = new SheetDraft(NAME, NAME, "A claim is not supported by lack of evidence.");
    int first = SheetDraft.TOP + 1;
    draft.header(SheetDraft.TOP, 0, COLUMNS);
    draft.atLeast(2, EVIDENCE_WIDTH);
    int row = first;
    for (Claim claim : report.claims()) {
      String verdict = Words.name(claim.verdict()).replace('-', ' ');
      draft.fitted(row, 0, claim.statement(), Role.TEXT);
      draft.fitted(
          row,
          1,
          DeclaredCells.of(
              Reading.of(claim.verdict()), Unit.NONE, 0, verdict, Figure.NOT_AVAILABLE),
          verdict);
      draft.text(row++, 2, String.join("\n", claim.sentences()), Role.TEXT);
    }
    if (row > first) {
      draft.table("TableClaims", new Area(NAME, first - 1, 0, row - 1, COLUMNS.size() - 1));
    }
    return draft.sheet(first, 1);
  }
}
