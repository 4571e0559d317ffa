package hashbrief.render.page;

import hashbrief.core.report.Assumption;
import hashbrief.core.report.Check;
import hashbrief.core.report.Gap;
import hashbrief.core.report.Report;
import hashbrief.core.report.SourceUse;
import hashbrief.core.words.Words;
import hashbrief.render.page.View.Cell;
import hashbrief.render.page.View.Row;
import hashbrief.render.page.View.Section;
import hashbrief.render.page.View.Table;
import java.util.ArrayList;
import java.util.List;

/** What the figures stand on: sources, assumptions, gaps, checks. */
final class LedgerSections {

  private static final int HASH_SHOWN = 12;

  private LedgerSections() {}

  static List<Section> of(Report report) {
    return List.of(
        ledger(
            "sources",
            "Sources",
            Tables.of(
                "source-list",
                "Answers that went into the report",
                "Source",
                List.of("Address", "Newest", "Rows", "Retrieved", "SHA-256", "Licence"),
                Tables.rows(report.sources(), LedgerSections::name, LedgerSections::source))),
        ledger(
            "assumptions",
            "Assumptions",
            Tables.of(
                "assumption-list",
                "Figures that are assumed, not measured",
                "Name",
                List.of("Value", "Unit", "Date", "Source"),
                Tables.rows(report.assumptions(), Assumption::id, LedgerSections::assumption))),
        ledger(
            "gaps",
            "Gaps",
            Tables.of(
                "gap-list", "What is missing, and why", "Figure", List.of("Why"), gaps(report))),
        ledger(
            "checks",
            "Checks",
            Tables.of(
                "check-list",
                "Figures derived a second way, or from a second source",
                "Check",
                List.of("Result", "Figures"),
                Tables.rows(report.checks(), Check::id, LedgerSections::check))));
  }

  private static Section ledger(String id, String title, Table table) {
    boolean empty = table.rows().isEmpty();
    return new Section(
        id,
        title,
        empty ? List.of("None.") : List.of(),
        List.of(),
        List.of(),
        empty ? List.of() : List.of(table));
  }

  private static String name(SourceUse source) {
    return source
        .usedInsteadOf()
        .map(other -> source.id() + ", instead of " + other)
        .orElse(source.id());
  }

  private static List<Cell> source(SourceUse source) {
    return List.of(
        Cell.text(source.url()).styled("long"),
        Cell.text(source.newest().map(Object::toString).orElse("")).styled("keep"),
        Cell.figure(Words.number(source.rows(), 0)),
        Cell.text(source.retrievedAt().map(Object::toString).orElse("with the project"))
            .styled("keep"),
        Cell.text(source.sha256().substring(0, HASH_SHOWN)).styled("code keep"),
        Cell.text(source.licence()).styled("words"));
  }

  private static List<Cell> assumption(Assumption assumption) {
    return List.of(
        Cell.figure(Words.number(assumption.value(), decimals(assumption.value()))),
        Cell.text(assumption.unit()).styled("words"),
        dated(assumption.date().map(Object::toString).orElse(""), assumption.stale()),
        Cell.text(assumption.source()).styled("words"));
  }

  private static int decimals(double value) {
    for (int digits = 0; digits < 3; digits++) {
      double scaled = value * StrictMath.pow(10, digits);
      if (Math.abs(scaled - Math.rint(scaled)) < 1e-9) {
        return digits;
      }
    }
    return 3;
  }

  /** A date; a stale one is marked by a word, not by colour alone. */
  static Cell dated(String date, boolean stale) {
    return stale ? Cell.text(date + " stale").styled("keep stale") : Cell.text(date).styled("keep");
  }

  private static List<Row> gaps(Report report) {
    List<Row> rows = new ArrayList<>();
    for (Gap gap : report.gaps()) {
      rows.add(
          new Row(
              Cells.anchor(rows.size() + 1),
              Cell.text(gap.path()).styled("code"),
              List.of(Cell.text(gap.text()))));
    }
    return rows;
  }

  private static List<Cell> check(Check check) {
    return List.of(
        check.passed() ? Cell.text("agrees") : Cell.text("disagrees").styled("loss"),
        Cell.text(check.detail()).styled("words"));
  }
}
