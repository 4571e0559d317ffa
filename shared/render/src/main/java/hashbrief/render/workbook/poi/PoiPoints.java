package hashbrief.render.workbook.poi;

import hashbrief.render.workbook.book.Area;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Points of charts, read from the cells where they stand, so that previews show them. */
record PoiPoints(XSSFWorkbook workbook) {

  /** What stands along the axis: days as numbers, anything else as words. */
  XDDFDataSource<?> categories(Area area, boolean days) {
    if (days) {
      return numbers(area);
    }
    String[] words = new String[area.lastRow() - area.firstRow() + 1];
    for (int i = 0; i < words.length; i++) {
      XSSFCell cell = cell(area, i);
      words[i] =
          cell.getCellType() == CellType.STRING
              ? cell.getStringCellValue()
              : cell.getLocalDateTimeCellValue().toLocalDate().toString();
    }
    return XDDFDataSourcesFactory.fromArray(words, area.absolute());
  }

  /** The figures of a series; what holds no number is a gap. */
  XDDFNumericalDataSource<Double> numbers(Area area) {
    Double[] values = new Double[area.lastRow() - area.firstRow() + 1];
    for (int i = 0; i < values.length; i++) {
      XSSFCell cell = cell(area, i);
      if (isNumber(cell)) {
        values[i] = cell.getNumericCellValue(); // the others stay null, POI's word for a gap
      }
    }
    return XDDFDataSourcesFactory.fromArray(values, area.absolute());
  }

  private XSSFCell cell(Area area, int offset) {
    XSSFRow row = workbook.getSheet(area.sheet()).getRow(area.firstRow() + offset);
    return row == null ? null : row.getCell(area.firstColumn());
  }

  private static boolean isNumber(XSSFCell cell) {
    if (cell == null) {
      return false;
    }
    CellType type = cell.getCellType();
    return (type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type)
        == CellType.NUMERIC;
  }
}
