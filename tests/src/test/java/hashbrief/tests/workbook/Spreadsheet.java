package hashbrief.tests.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Cells of a workbook found by what stands beside and above them, as a reader finds them. */
final class Spreadsheet {

  private final XSSFWorkbook workbook;

  Spreadsheet(byte[] bytes) throws IOException {
    workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  /** Values of all formula cells by sheet and address; numbers as Double, the rest as text. */
  Map<String, Object> formulas() {
    Map<String, Object> values = new TreeMap<>();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            values.put(sheet.getSheetName() + "!" + cell.getAddress(), value(cell));
          }
        }
      }
    }
    return values;
  }

  /** Where the row of that label meets the column of that head, in the table below the heading. */
  String find(String sheet, String heading, String label, String head) {
    boolean below = false;
    int column = -1;
    for (Row row : workbook.getSheet(sheet)) {
      String first = text(row.getCell(0));
      below |= first.equals(heading);
      for (Cell cell : row) {
        column = below && column < 0 && text(cell).equals(head) ? cell.getColumnIndex() : column;
      }
      if (column >= 0 && first.equals(label) && isFilled(row.getCell(column))) {
        return sheet + "!" + row.getCell(column).getAddress();
      }
    }
    throw new AssertionError(sheet + ": no " + label + " with " + head + " below " + heading);
  }

  /** The line that opens a group of rows may have the name of one of them. */
  private static boolean isFilled(Cell cell) {
    return cell.getCellType() != CellType.BLANK;
  }

  double number(String address) {
    return (Double) value(cell(address));
  }

  /** The workbook with another number in one cell. */
  byte[] with(String address, double number) throws IOException {
    Cell cell = cell(address);
    cell.setCellValue(number);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }

  private Cell cell(String address) {
    String[] parts = address.split("!");
    CellReference reference = new CellReference(parts[1]);
    return workbook.getSheet(parts[0]).getRow(reference.getRow()).getCell(reference.getCol());
  }

  private static String text(Cell cell) {
    return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }

  private static Object value(Cell cell) {
    CellType type = cell.getCellType();
    CellType held = type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type;
    return held == CellType.NUMERIC ? cell.getNumericCellValue() : held + " " + words(cell, held);
  }

  private static String words(Cell cell, CellType held) {
    return held == CellType.STRING ? cell.getStringCellValue() : cell.toString();
  }
}
