package hashbrief.render.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.contract.sample.SampleReport;
import hashbrief.core.report.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
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
            "Hash rate",
            "Difficulty",
            "Hash price",
            "Inputs",
            "Profitability",
            "AI and power",
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
  void figures_areRealDatesAndNumbers() throws IOException {
    Report report = SampleReport.full();
    try (XSSFWorkbook workbook = open(FULL)) {
      XSSFSheet sheet = workbook.getSheet("Hash rate");
      var day = sheet.getRow(4);
      assertEquals(
          report.history().getFirst().date(),
          day.getCell(0).getLocalDateTimeCellValue().toLocalDate());
      assertEquals(
          report.history().getFirst().hashrateEhPerS(), day.getCell(3).getNumericCellValue());
      assertEquals(CellType.BLANK, day.getCell(4).getCellType(), "no 7-day mean on the first day");
      assertEquals(
          "not all of its 7 days are at hand", day.getCell(10).getStringCellValue(), "its note");
      assertEquals(
          "A4:K" + (4 + report.history().size()),
          sheet.getTables().getFirst().getCellReferences().formatAsString());
    }
  }

  @Test
  void absentFigure_isNotAvailableWithItsReason() throws IOException {
    try (XSSFWorkbook workbook = open(BARE)) {
      XSSFCell price = workbook.getSheet("Inputs").getRow(4).getCell(1);
      assertEquals("n/a", price.getStringCellValue());
      assertEquals(
          "no source answered", workbook.getSheet("Inputs").getRow(4).getCell(4).toString());
      for (XSSFCell cell : formulas(workbook)) {
        assertFalse(
            cell.getCachedFormulaResultType() == CellType.NUMERIC
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
