package hashbrief.render.workbook.poi;

import hashbrief.render.workbook.book.Area;
import hashbrief.render.workbook.book.Cell;
import hashbrief.render.workbook.book.SheetSpec;
import hashbrief.render.workbook.book.SheetSpec.Placed;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills one sheet with everything but its charts. */
final class PoiSheet {

  /** Excel counts widths in 1/256 of a digit. */
  private static final int WIDTH_UNIT = 256;

  private static final double MARGIN_INCHES = 0.4;

  private final XSSFSheet target;
  private final PoiLooks looks;

  PoiSheet(XSSFSheet target, PoiLooks looks) {
    this.target = target;
    this.looks = looks;
  }

  void fill(SheetSpec sheet, String title) {
    for (int i = 0; i < sheet.widths().size(); i++) {
      target.setColumnWidth(i, (int) (sheet.widths().get(i) * WIDTH_UNIT));
    }
    sheet.cells().forEach(this::cell);
    sheet.heights().forEach((row, points) -> row(row).setHeightInPoints(points.floatValue()));
    sheet.merged().forEach(area -> target.addMergedRegion(range(area)));
    sheet.tables().forEach(this::table);
    signed(sheet.signed());
    sheet.limits().forEach(this::limit);
    target.createFreezePane(sheet.frozenColumns(), sheet.frozenRows());
    target.setDisplayGridlines(false);
    print(sheet, title);
  }

  static CellRangeAddress range(Area area) {
    return new CellRangeAddress(
        area.firstRow(), area.lastRow(), area.firstColumn(), area.lastColumn());
  }

  private XSSFRow row(int row) {
    XSSFRow existing = target.getRow(row);
    return existing == null ? target.createRow(row) : existing;
  }

  private void cell(Placed placed) {
    XSSFCell cell = row(placed.row()).createCell(placed.column());
    cell.setCellStyle(looks.of(placed.cell().look()));
    if (placed.cell() instanceof Cell.Formula(String expression, Cell cached)) {
      cell.setCellFormula(expression);
      fill(cell, cached);
    } else {
      fill(cell, placed.cell());
    }
  }

  private static void fill(XSSFCell cell, Cell content) {
    switch (content) {
      case Cell.Blank _ -> {}
      case Cell.Text(String text, _) -> cell.setCellValue(PoiText.of(text));
      case Cell.Number(double value, _) -> cell.setCellValue(value);
      case Cell.Moment(LocalDateTime at, _) -> cell.setCellValue(at);
      case Cell.Formula formula -> throw new IllegalArgumentException("nested: " + formula);
    }
  }

  private void table(SheetSpec.Listed table) {
    String area = table.area().relative();
    XSSFTable made = target.createTable(new AreaReference(area, SpreadsheetVersion.EXCEL2007));
    made.setName(table.name());
    made.setDisplayName(table.name());
    var xml = made.getCTTable();
    xml.addNewAutoFilter().setRef(area);
    var style = xml.addNewTableStyleInfo();
    style.setName("TableStyleLight1");
    style.setShowRowStripes(true);
  }

  private void signed(List<Area> areas) {
    XSSFSheetConditionalFormatting formatting = target.getSheetConditionalFormatting();
    for (Area area : areas) {
      String first = Area.cell(area.sheet(), area.firstRow(), area.firstColumn()).relative();
      XSSFConditionalFormattingRule rule =
          formatting.createConditionalFormattingRule("AND(ISNUMBER(%1$s),%1$s<0)".formatted(first));
      var pattern = rule.createPatternFormatting();
      pattern.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
      pattern.setFillBackgroundColor(PoiLooks.color(0xFCE4D6));
      // By index, because POI writes a colour here without its alpha, which the schema does not
      // allow.
      rule.createFontFormatting().setFontColorIndex(IndexedColors.DARK_RED.getIndex());
      formatting.addConditionalFormatting(new CellRangeAddress[] {range(area)}, rule);
    }
  }

  private void limit(SheetSpec.Limit limit) {
    XSSFDataValidationHelper helper = new XSSFDataValidationHelper(target);
    Area area = limit.area();
    DataValidation validation =
        helper.createValidation(
            helper.createDecimalConstraint(
                DataValidationConstraint.OperatorType.BETWEEN,
                Double.toString(limit.low()),
                Double.toString(limit.high())),
            new CellRangeAddressList(
                area.firstRow(), area.lastRow(), area.firstColumn(), area.lastColumn()));
    validation.createErrorBox("Not possible here", limit.message());
    validation.setShowErrorBox(true);
    target.addValidationData(validation);
  }

  private void print(SheetSpec sheet, String title) {
    XSSFPrintSetup print = target.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PaperSize.A4_PAPER);
    target.setFitToPage(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    print.setLeftMargin(MARGIN_INCHES);
    print.setRightMargin(MARGIN_INCHES);
    target.setRepeatingRows(new CellRangeAddress(0, sheet.frozenRows() - 1, -1, -1));
    sheet.breaks().forEach(row -> target.setRowBreak(row - 1));
    if (sheet.printedColumns() > 0) {
      XSSFWorkbook workbook = target.getWorkbook();
      workbook.setPrintArea(
          workbook.getSheetIndex(target), 0, sheet.printedColumns() - 1, 0, target.getLastRowNum());
    }
    target.getFooter().setLeft(title + " - " + sheet.name());
    target.getFooter().setRight("&P / &N");
  }
}
