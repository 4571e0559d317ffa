package hashbrief.render.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.contract.Brief;
import hashbrief.contract.Column;
import hashbrief.contract.Figure;
import hashbrief.contract.Section;
import hashbrief.contract.Table;
import hashbrief.contract.Unit;
import hashbrief.contract.sample.SampleReport;
import hashbrief.core.report.Claim;
import hashbrief.core.report.HistoryDay;
import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import hashbrief.core.words.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookWriterTest {

  private static final byte[] FULL = WorkbookWriter.write(SampleReport.full());
  private static final byte[] BARE = WorkbookWriter.write(SampleReport.bare());

  @Test
  void sheets_areThoseOfTheBrief() throws IOException {
    List<String> names = new ArrayList<>();
    try (XSSFWorkbook workbook = open(FULL)) {
      workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
    }
    assertEquals(
        List.of(
            "Summary",
            "Claims",
            "Charts",
            "Inputs",
            "Difficulty",
            "Profitability",
            "Revenue per MWh by day",
            "AI and power",
            "Daily data",
            "Sources and gaps",
            "Assumptions"),
        names);
  }

  @Test
  void formulas_haveTheFiguresOfTheReportAsCachedValues() throws IOException {
    assertTrue(agreeing(FULL) > 200);
    assertTrue(agreeing(BARE) > 10);
  }

  /** Evaluates every formula and compares it with its cached value; returns their number. */
  private static int agreeing(byte[] bytes) throws IOException {
    try (XSSFWorkbook workbook = open(bytes)) {
      List<XSSFCell> formulas = formulas(workbook);
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      for (XSSFCell cell : formulas) {
        String where = cell.getSheet().getSheetName() + "!" + cell.getReference();
        CellValue value = evaluator.evaluate(cell);
        assertEquals(cell.getCachedFormulaResultType(), value.getCellType(), where);
        if (value.getCellType() == CellType.STRING) {
          assertEquals(cell.getStringCellValue(), value.getStringValue(), where);
        } else {
          double cached = cell.getNumericCellValue();
          assertEquals(cached, value.getNumberValue(), 1e-9 * Math.abs(cached), where);
        }
      }
      return formulas.size();
    }
  }

  @Test
  void summary_tellsEveryDeclaredFigureAsItIsWritten() throws IOException {
    for (Report report : List.of(SampleReport.full(), SampleReport.bare())) {
      try (XSSFWorkbook workbook = open(WorkbookWriter.write(report))) {
        Map<String, Row> byPath = byPath(workbook.getSheet("Summary"));
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        formatter.setUseCachedValuesForFormulaCells(true);
        for (Figure figure : Brief.figures()) {
          String path = figure.path().toString();
          Row row = byPath.remove(path);
          assertEquals(figure.label(), row.getCell(0).getStringCellValue(), path);
          String unit = row.getCell(2).toString();
          Cell value = row.getCell(1);
          String shown =
              figure.unit() == Unit.DIFFICULTY // POI knows no comma that divides
                  ? Words.number(value.getNumericCellValue() * 1e-12, figure.digits())
                  : formatter.formatCellValue(value);
          String told = unit.isEmpty() ? shown : shown + Words.NARROW_SPACE + unit;
          switch (figure.words(report)) {
            case Reading.Present<String>(String words) -> assertEquals(words, told, path);
            case Reading.Missing<String>(String reason) -> {
              assertEquals("n/a", row.getCell(1).getStringCellValue(), path);
              assertEquals(reason, row.getCell(5).getStringCellValue(), path);
            }
          }
        }
        assertEquals(Map.of(), byPath, "rows that nothing declares");
      }
    }
  }

  /** The rows by the path in their last column. */
  private static Map<String, Row> byPath(XSSFSheet summary) {
    Map<String, Row> rows = new HashMap<>();
    for (Row row : summary) {
      Cell path = row.getCell(6);
      if (path != null && path.getCellType() == CellType.STRING && row.getRowNum() > 4) {
        rows.put(path.getStringCellValue(), row);
      }
    }
    return rows;
  }

  @Test
  void tables_standOnOneSheetEachWithTheirHeads() throws IOException {
    Report report = SampleReport.full();
    try (XSSFWorkbook workbook = open(FULL)) {
      for (Section section : Brief.sections()) {
        for (Table table : section.tables()) {
          List<String> heads = heads(workbook, table.title());
          List<String> declared = table.grid(report).columns().stream().map(Column::head).toList();
          if (!table.grid(report).rows().isEmpty()) {
            assertEquals(declared, heads.subList(0, declared.size()), table.id());
          }
        }
      }
    }
  }

  /** The cells of the row of headers below the heading. */
  private static List<String> heads(XSSFWorkbook workbook, String title) {
    List<String> heads = new ArrayList<>();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        if (row.getRowNum() > 1
            && row.getCell(0) != null
            && row.getCell(0).toString().equals(title)) {
          Row below = sheet.getRow(row.getRowNum() + 1);
          Row header = below.getLastCellNum() > 1 ? below : sheet.getRow(row.getRowNum() + 2);
          header.forEach(cell -> heads.add(cell.getStringCellValue()));
        }
      }
    }
    return heads;
  }

  @Test
  void claims_standWithVerdictAndEvidence() throws IOException {
    try (XSSFWorkbook workbook = open(FULL)) {
      XSSFSheet sheet = workbook.getSheet("Claims");
      int row = 4;
      for (Claim claim : SampleReport.full().claims()) {
        Row told = sheet.getRow(row++);
        String verdict = Words.name(claim.verdict()).replace('-', ' ');
        assertEquals(claim.statement(), told.getCell(0).getStringCellValue());
        assertEquals(verdict, told.getCell(1).getStringCellValue());
        assertEquals(String.join("\n", claim.sentences()), told.getCell(2).getStringCellValue());
      }
      assertEquals(row - 1, sheet.getLastRowNum());
    }
  }

  @Test
  void daysAndFigures_areRealDatesAndNumbers() throws IOException {
    HistoryDay newest = SampleReport.full().history().getLast();
    HistoryDay oldest = SampleReport.full().history().getFirst();
    try (XSSFWorkbook workbook = open(FULL)) {
      XSSFSheet sheet = workbook.getSheet("Daily data");
      var first = sheet.getRow(4);
      assertEquals(newest.date(), first.getCell(0).getLocalDateTimeCellValue().toLocalDate());
      assertEquals(newest.hashrateEhPerS(), first.getCell(2).getNumericCellValue());
      var last = sheet.getRow(3 + SampleReport.full().history().size());
      assertEquals(oldest.date(), last.getCell(0).getLocalDateTimeCellValue().toLocalDate());
      assertEquals("", last.getCell(3).toString(), "a gap, which a chart does not draw as zero");
      assertTrue(last.getCell(11).getStringCellValue().contains("are at hand"), "its reason");
    }
  }

  @Test
  void absentInput_isNotAvailableAndSoIsWhatFollows() throws IOException {
    try (XSSFWorkbook workbook = open(BARE)) {
      Row price = workbook.getSheet("Inputs").getRow(4);
      assertEquals("n/a", price.getCell(1).getStringCellValue());
      assertEquals("no source answered", price.getCell(4).getStringCellValue());
      for (XSSFCell cell : formulas(workbook)) {
        assertFalse(
            cell.getSheet().getSheetName().equals("Profitability")
                && cell.getCachedFormulaResultType() == CellType.NUMERIC
                && cell.getNumericCellValue() == 0,
            cell.getReference());
      }
    }
  }

  @Test
  void charts_haveFilledCachesAndFewPoints() throws IOException {
    int charts = 0;
    for (Map.Entry<String, String> part : parts(FULL).entrySet()) {
      if (part.getKey().startsWith("xl/charts/")) {
        charts++;
        assertTrue(part.getValue().contains("<c:pt idx=\"0\">"), part.getKey());
        // Excel repairs a line chart without it.
        assertEquals(
            count(part.getValue(), "<c:lineChart>"),
            count(part.getValue(), "<c:lineChart><c:grouping"),
            part.getKey());
        assertFalse(part.getValue().matches("(?s).*ptCount val=\"([4-9]|\\d\\d)\\d\\d\".*"));
      }
    }
    assertEquals(5, charts);
  }

  @Test
  void bytes_doNotDependOnTimeZoneLocaleOrClock() {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      Locale.setDefault(Locale.of("tr", "TR"));
      assertArrayEquals(FULL, WorkbookWriter.write(SampleReport.full()));
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void parts_holdNoTimeButThatOfTheReport() throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(FULL))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertEquals("1980-02-01T00:00", entry.getTimeLocal().toString(), entry.getName());
      }
    }
    try (XSSFWorkbook workbook = open(FULL)) {
      var properties = workbook.getProperties().getCoreProperties();
      assertEquals(Instant.parse("2026-01-18T00:00:00Z"), properties.getCreated().toInstant());
      assertEquals(Instant.parse("2026-01-18T00:00:00Z"), properties.getModified().toInstant());
    }
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static List<XSSFCell> formulas(XSSFWorkbook workbook) {
    List<XSSFCell> formulas = new ArrayList<>();
    workbook.forEach(
        sheet ->
            sheet.forEach(
                row ->
                    row.forEach(
                        cell -> {
                          if (cell.getCellType() == CellType.FORMULA) {
                            formulas.add((XSSFCell) cell);
                          }
                        })));
    return formulas;
  }

  private static Map<String, String> parts(byte[] bytes) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static int count(String text, String what) {
    return text.split(what, -1).length - 1;
  }
}
