package hashbrief.render.workbook.book;

import java.util.List;
import java.util.Map;

/**
 * One sheet.
 *
 * @param widths of the columns, in characters (measuring text needs fonts, and there may be none)
 * @param heights of single rows, in points; the others have the default
 * @param frozenRows rows that stay when scrolling, and are repeated on each printed page
 * @param printedColumns the first columns, which alone are printed; zero for all
 * @param breaks rows that begin a printed page
 * @param signed areas whose negative numbers stand out, also after a change of the inputs
 */
public record SheetSpec(
    String name,
    List<Double> widths,
    Map<Integer, Double> heights,
    int frozenRows,
    int frozenColumns,
    int printedColumns,
    List<Placed> cells,
    List<Area> merged,
    List<Listed> tables,
    List<Area> signed,
    List<Limit> limits,
    List<Integer> breaks,
    List<Plot> plots) {

  /** A cell and where it stands; rows and columns count from zero. */
  public record Placed(int row, int column, Cell cell) {}

  /** A table with filters: a row of headers and at least one row below it. */
  public record Listed(String name, Area area) {}

  /** What a reader may enter. */
  public record Limit(Area area, double low, double high, String message) {}
}
