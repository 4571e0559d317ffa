package hashbrief.render.workbook.book;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * A workbook.
 *
 * @param asOf the only date in its properties
 * @param names cells that formulas call by a name
 */
public record Book(
    String title,
    String subject,
    LocalDate asOf,
    List<SheetSpec> sheets,
    SortedMap<String, Area> names) {}
