package hashbrief.render.chart;

import java.time.LocalDate;
import java.util.List;

/**
 * A chart over days, as data.
 *
 * @param id unique in a document
 * @param description what it shows in words, with the figures that matter
 * @param unit of the vertical axis
 * @param decimals digits of the values that are printed beside lines
 * @param table id of the declared table that holds its figures
 */
public record Chart(
    String id,
    String title,
    String description,
    String unit,
    int decimals,
    LocalDate from,
    LocalDate to,
    List<Layer> layers,
    String table) {}
