package hashbrief.render.workbook.sheets;

import hashbrief.contract.Brief;
import hashbrief.contract.Figure;
import hashbrief.contract.Path;
import hashbrief.contract.Section;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.render.workbook.book.Cell;
import hashbrief.render.workbook.book.Look;
import hashbrief.render.workbook.book.Look.Role;
import hashbrief.render.workbook.book.SheetSpec;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every declared figure with its unit, interval and note, section by section. */
final class SummarySheet {

  private static final List<String> COLUMNS =
      List.of("Figure", "Value", "Unit", "Low", "High", "Note", "Path");
  private static final int VALUE = 1;
  private static final int UNIT = 2;
  private static final int LOW = 3;
  private static final int HIGH = 4;
  private static final int NOTE = 5;
  private static final int PATH = 6;
  private static final int FIRST = SheetDraft.TOP + 2;
  private static final double VALUE_WIDTH = 16;
  private static final double PATH_WIDTH = 24;
  private static final double NOTE_WIDTH = 60;

  private final Report report;
  private final List<Section> sections =
      Brief.sections().stream().filter(section -> !section.figures().isEmpty()).toList();
  private final SheetDraft draft;

  SummarySheet(Report report) {
    this.report = report;
    draft =
        new SheetDraft(
            "Summary",
            "Hashbrief " + report.asOf(),
            "Low and high are the ends of the interval that the note names. Path is where"
                + " report.json has the figure.");
  }

  /** Tells where its figures will stand. */
  void place(Places places) {
    int row = FIRST;
    for (Section section : sections) {
      row++;
      for (Figure figure : section.figures()) {
        places.put(figure.path().toString(), draft.cell(row++, VALUE));
      }
    }
  }

  SheetSpec sheet(Formulas formulas) {
    draft.across(SheetDraft.TOP - 1, PATH, report.headline(), Role.LEDE);
    draft.header(FIRST - 1, 0, COLUMNS);
    int row = FIRST;
    for (Section section : sections) {
      draft.band(row++, PATH, section.title());
      for (Figure figure : section.figures()) {
        figure(row++, figure, formulas);
      }
    }
    return draft.sheet(FIRST, 1);
  }

  private void figure(int row, Figure figure, Formulas formulas) {
    draft.blank(row, UNIT, NOTE, Role.TEXT);
    draft.fitted(row, 0, figure.label(), Role.TEXT);
    Cell value = cell(figure, figure.path(), figure.absent());
    Cell written =
        formulas
            .at(figure.path().toString(), new Formulas.Spot(draft.name(), 0, ""))
            .<Cell>map(formula -> new Cell.Formula(formula, value))
            .orElse(value);
    draft.put(row, VALUE, written);
    draft.atLeast(VALUE, VALUE_WIDTH);
    told(row, UNIT, DeclaredCells.unitBeside(figure.unit()));
    figure
        .interval()
        .ifPresent(
            ends -> {
              draft.put(row, LOW, cell(figure, ends.low(), Figure.NOT_AVAILABLE));
              draft.put(row, HIGH, cell(figure, ends.high(), Figure.NOT_AVAILABLE));
            });
    told(row, NOTE, note(figure));
    draft.text(row, PATH, figure.path().toString(), Role.PATH);
    draft.atLeast(NOTE, NOTE_WIDTH);
    draft.atLeast(PATH, PATH_WIDTH);
  }

  /** A cell without words stays empty, so that a sentence to its left may run over it. */
  private void told(int row, int column, String words) {
    if (!words.isEmpty()) {
      draft.fitted(row, column, words, Role.TEXT);
    }
  }

  private Cell cell(Figure figure, Path path, String absent) {
    Reading<Object> value = path.of(report);
    String words = figure.bare(report).orElse(absent);
    Cell cell = DeclaredCells.of(value, figure.unit(), figure.digits(), words, absent);
    return cell instanceof Cell.Text(String text, Look look) && look.role() == Role.TEXT
        ? new Cell.Text(text, Look.of(text.length() > VALUE_WIDTH ? Role.NOTE : Role.WORD))
        : cell;
  }

  /** What qualifies it, or why it is missing. */
  private String note(Figure figure) {
    if (figure.value(report) instanceof Reading.Missing<Object>(String reason)) {
      return reason;
    }
    String interval = figure.interval().map(ends -> "interval: " + ends.kind()).orElse("");
    return Stream.of(interval, Brief.note(figure, report))
        .filter(note -> !note.isEmpty())
        .collect(Collectors.joining("; "));
  }
}
