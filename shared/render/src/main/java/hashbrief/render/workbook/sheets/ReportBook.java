package hashbrief.render.workbook.sheets;

import hashbrief.contract.Brief;
import hashbrief.contract.Section;
import hashbrief.contract.Table;
import hashbrief.core.report.Report;
import hashbrief.render.workbook.book.Book;
import hashbrief.render.workbook.book.SheetSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report as a workbook: each section that has tables is a sheet, unless two share one. */
public final class ReportBook {

  /** Sections that stand on the sheet of an earlier one, by their ids, and what it is called. */
  private static final Map<String, String> SHARED =
      Map.of(
          "power-markets", "Profitability",
          "profitability", "Profitability",
          "own-sites", "Profitability",
          "ai-and-power", "AI and power",
          "grid-and-geography", "AI and power",
          "sources", "Sources and gaps",
          "gaps", "Sources and gaps",
          "checks", "Sources and gaps");

  /** About so many rows fit on a printed page; a table that does not begins the next one. */
  private static final int PAGE_ROWS = 36;

  private final Report report;
  private final Places places = new Places();
  private final SummarySheet summary;
  private final InputsSheet inputs;
  private final Map<SheetDraft, List<TableBlock>> tables = new LinkedHashMap<>();

  private ReportBook(Report report) {
    this.report = report;
    summary = new SummarySheet(report);
    inputs = new InputsSheet(report);
  }

  public static Book of(Report report) {
    return new ReportBook(report).book();
  }

  private Book book() {
    // Where everything stands comes first, because formulas call cells of later sheets.
    summary.place(places);
    layOut();
    Map<String, TableBlock> byRows = new LinkedHashMap<>();
    tables.values().stream()
        .flatMap(List::stream)
        .forEach(
            block -> {
              block.place(places);
              byRows.putIfAbsent(block.rows(), block);
            });
    Formulas formulas = new Formulas(places, inputs);
    tables.values().forEach(blocks -> blocks.forEach(block -> block.write(formulas)));
    List<SheetSpec> sheets = new ArrayList<>();
    sheets.add(summary.sheet(formulas));
    sheets.add(ClaimsSheet.sheet(report));
    sheets.add(new ChartsSheet(report, byRows, inputs, places).sheet());
    sheets.add(inputs.sheet());
    tables.forEach((draft, blocks) -> sheets.add(finished(draft, blocks)));
    return new Book(
        "Hashbrief " + report.asOf(),
        report.headline(),
        report.asOf(),
        List.copyOf(sheets),
        inputs.names());
  }

  private void layOut() {
    Map<String, SheetDraft> drafts = new LinkedHashMap<>();
    Map<SheetDraft, Integer> pages = new HashMap<>();
    for (Section section : Brief.sections()) {
      String lead = section.lead();
      for (Table table : section.tables()) {
        String name = sheet(section, table);
        SheetDraft draft = drafts.computeIfAbsent(name, one -> new SheetDraft(one, one, ""));
        List<TableBlock> above = tables.computeIfAbsent(draft, any -> new ArrayList<>());
        int top = above.isEmpty() ? SheetDraft.TOP - 1 : above.getLast().end();
        TableBlock block = new TableBlock(report, table, lead, draft, top);
        int page = pages.getOrDefault(draft, 0);
        if (!above.isEmpty() && block.end() - page > PAGE_ROWS) {
          draft.newPage(top);
          pages.put(draft, top);
        }
        above.add(block);
        lead = "";
      }
    }
  }

  /** Many days stand on a sheet of their own. */
  private static String sheet(Section section, Table table) {
    return TableBlock.isDaily(table) && section.tables().size() > 1
        ? table.title()
        : SHARED.getOrDefault(section.id(), section.title());
  }

  /** A sheet of one table keeps its headers in sight. */
  private static SheetSpec finished(SheetDraft draft, List<TableBlock> blocks) {
    return draft.sheet(blocks.size() == 1 ? blocks.getFirst().firstRow() : 1, 1);
  }
}
