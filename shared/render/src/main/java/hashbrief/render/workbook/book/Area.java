package hashbrief.render.workbook.book;

/** Cells of one sheet, both corners included; rows and columns count from zero. */
public record Area(String sheet, int firstRow, int firstColumn, int lastRow, int lastColumn) {

  /** One cell. */
  public static Area cell(String sheet, int row, int column) {
    return new Area(sheet, row, column, row, column);
  }

  /** Some rows of one column. */
  public static Area column(String sheet, int column, int firstRow, int lastRow) {
    return new Area(sheet, firstRow, column, lastRow, column);
  }

  /** For the same sheet: B5, or B5:C9. */
  public String relative() {
    return a1("");
  }

  /** For any sheet: 'Hash rate'!$B$5:$C$9. */
  public String absolute() {
    return "'" + sheet + "'!" + a1("$");
  }

  private String a1(String fix) {
    String first = fix + letters(firstColumn) + fix + (firstRow + 1);
    boolean one = firstRow == lastRow && firstColumn == lastColumn;
    return one ? first : first + ":" + fix + letters(lastColumn) + fix + (lastRow + 1);
  }

  private static String letters(int column) {
    String last = Character.toString('A' + column % 26);
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}
