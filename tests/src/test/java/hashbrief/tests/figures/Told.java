package hashbrief.tests.figures;

import hashbrief.contract.Brief;
import hashbrief.contract.Figure;
import hashbrief.core.report.Report;
import hashbrief.render.workbook.WorkbookWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What readers get, by the path of the figure: value and unit as they stand there. */
final class Told {

  private static final String SPACE = "\u202f";
  private static final String TRILLIONTH = ",,,,";
  private static final DataFormatter SHOWN = new DataFormatter(Locale.ROOT);

  static {
    SHOWN.setUseCachedValuesForFormulaCells(true);
  }

  private Told() {}

  /** The sheet with a row for each figure names its path in the last column. */
  static Map<String, List<String>> inWorkbook(Report report) throws IOException {
    Map<String, List<String>> told = new HashMap<>();
    try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(WorkbookWriter.write(report)))) {
      List<String> heads = List.of();
      for (Row row : book.getSheet("Summary")) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
          cells.add(shown(row.getCell(i)));
        }
        if (cells.contains("Path")) {
          heads = cells;
        } else if (cells.size() == heads.size() && !cells.getLast().isEmpty()) {
          String unit = cells.get(heads.indexOf("Unit"));
          String path = cells.getLast();
          add(told, path, cells.get(heads.indexOf("Value")), unit);
          Figure.Interval ends = Brief.figure(path).interval().orElse(null);
          if (ends != null) {
            add(told, ends.low().toString(), cells.get(heads.indexOf("Low")), unit);
            add(told, ends.high().toString(), cells.get(heads.indexOf("High")), unit);
          }
        }
      }
    }
    return told;
  }

  private static String shown(Cell cell) {
    String format = cell == null ? "" : cell.getCellStyle().getDataFormatString();
    // POI's formatter knows no commas that divide where a format has a part for what is below zero.
    return format.contains(TRILLIONTH)
        ? SHOWN.formatRawCellContents(
            cell.getNumericCellValue() / 1e12, 0, format.replace(TRILLIONTH, ""))
        : SHOWN.formatCellValue(cell);
  }

  private static void add(Map<String, List<String>> told, String path, String value, String unit) {
    String plain = unit.replace(SPACE, "").strip();
    told.computeIfAbsent(path, any -> new ArrayList<>())
        .add(plain.isEmpty() ? value : value + SPACE + plain);
  }
}
