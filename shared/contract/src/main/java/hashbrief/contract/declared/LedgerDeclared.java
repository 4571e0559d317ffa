package hashbrief.contract.declared;

import static hashbrief.contract.Unit.COUNT;
import static hashbrief.contract.Unit.DAYS;
import static hashbrief.contract.Unit.NONE;
import static hashbrief.contract.Unit.RATIO;

import hashbrief.contract.Figure;
import hashbrief.contract.Section;
import hashbrief.contract.Table;
import java.util.List;

/** What the figures rest on: sources, assumptions, gaps, checks. */
final class LedgerDeclared {

  static final Section REPORT =
      new Section(
          "report",
          "This report",
          "",
          List.of(
              Figure.of("headline", "Headline", NONE, "the week in one sentence").detail(),
              Figure.of(
                      "asOf",
                      "As of",
                      NONE,
                      "last complete UTC day covered; the report week is the 7 days that end with"
                          + " it")
                  .detail(),
              Figure.of(
                      "revision",
                      "Revision",
                      COUNT,
                      "1, and one more each time the raw data of this asOf are fetched anew")
                  .detail(),
              Figure.of("historyFrom", "History from", NONE, "first day that was examined")
                  .detail(),
              Figure.of("schemaVersion", "Version of the schema", COUNT, "of report.json")
                  .detail()),
          List.of());

  static final Section SOURCES =
      section(
          "sources",
          "Sources",
          Table.of("answers", "Answers that went into this report", "sources", "None.")
              .column("id", "Source", NONE, "id as in the settings")
              .column("url", "Address", NONE, "without secrets")
              .column("newest", "Newest", NONE, "day of the newest record used")
              .column("rows", "Rows", COUNT, "records used")
              .column("retrievedAt", "Retrieved", NONE, "when it was fetched")
              .column("usedInsteadOf", "Instead of", NONE, "source that it replaced")
              .column("licence", "Licence", NONE, "under which its data are used")
              .column("sha256", "SHA-256", NONE, "of the body as received"));

  static final Section ASSUMPTIONS =
      section(
          "assumptions",
          "Assumptions",
          Table.of("assumed", "What is assumed, not measured", "assumptions", "None.")
              .column("id", "Assumption", NONE, "name")
              .column("value", "Value", RATIO, "in its unit")
              .column("unit", "Unit", NONE, "of the value")
              .column("date", "Date", NONE, "from which it counts")
              .column("staleAfterDays", "Stale after", DAYS, "when it needs a look")
              .column("stale", "Stale", NONE, "whether that time has passed")
              .column("source", "Source", NONE, "where it comes from"));

  static final Section GAPS =
      section(
          "gaps",
          "Gaps",
          Table.of("missing", "What is missing, and why", "gaps", "Nothing is missing.")
              .column("path", "Figure", NONE, "path in report.json")
              .column("elements", "Where", NONE, "elements of its lists and maps")
              .column("reason", "Reason", NONE, "why it is missing"));

  static final Section CHECKS =
      section(
          "checks",
          "Checks",
          Table.of("derived-twice", "Figures derived a second way", "checks", "None.")
              .column("id", "Check", NONE, "name")
              .column("passed", "Passed", NONE, "whether both agree")
              .column("detail", "Detail", NONE, "what was compared"));

  private LedgerDeclared() {}

  private static Section section(String id, String title, Table table) {
    return new Section(id, title, "", List.of(), List.of(table));
  }
}
