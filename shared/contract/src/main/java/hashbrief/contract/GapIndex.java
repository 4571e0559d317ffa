package hashbrief.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import hashbrief.core.report.Gap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which gap tells why a figure is missing, and what a gap is about in a reader's words. */
public final class GapIndex {

  private GapIndex() {}

  /** The place among {@code gaps} of the one that tells of a figure, or of a part that holds it. */
  public static OptionalInt of(List<Gap> gaps, Figure figure) {
    return find(gaps, figure.path().toString(), List.of());
  }

  /** The same for the cell of a table. */
  public static OptionalInt of(List<Gap> gaps, Table table, Column column, String rowKey) {
    List<String> keys = Stream.concat(Stream.of(rowKey), column.key().stream()).toList();
    return find(gaps, table.pattern(column), keys);
  }

  private static OptionalInt find(List<Gap> gaps, String path, List<String> keys) {
    String element = String.join("/", keys);
    OptionalInt found =
        IntStream.range(0, gaps.size()).filter(i -> gaps.get(i).tells(path, element)).findFirst();
    int dot = path.lastIndexOf('.');
    if (found.isPresent() || dot < 0) {
      return found;
    }
    int left = keys.size() - brackets(path.substring(dot));
    return find(gaps, path.substring(0, dot), keys.subList(0, Math.max(0, left)));
  }

  private static int brackets(String path) {
    return (int) path.chars().filter(c -> c == '[' || c == '{').count();
  }

  /**
   * What is missing for one reason.
   *
   * @param what the figures in words, each once
   * @param elements the rigs, markets or sources that miss them
   */
  public record Lack(String reason, List<Gap> gaps, List<String> what, List<String> elements) {}

  /** The gaps by their reason, in the report's order. */
  public static List<Lack> byReason(List<Gap> gaps) {
    Map<String, List<Gap>> groups =
        gaps.stream().collect(groupingBy(Gap::reason, LinkedHashMap::new, toList()));
    return groups.entrySet().stream()
        .map(
            group ->
                new Lack(
                    group.getKey(),
                    group.getValue(),
                    group.getValue().stream().map(GapIndex::words).distinct().toList(),
                    group.getValue().stream()
                        .flatMap(gap -> gap.elements().stream())
                        .distinct()
                        .toList()))
        .toList();
  }

  /** What is missing: the label of the figure, or the title of the table and the column. */
  public static String words(Gap gap) {
    return Stream.of(figures(gap), tables(gap))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(gap.path());
  }

  private static Optional<String> figures(Gap gap) {
    return Brief.figures().stream()
        .filter(figure -> holds(gap.path(), figure))
        .map(Figure::label)
        .findFirst();
  }

  private static boolean holds(String path, Figure figure) {
    return within(figure.path().toString(), path)
        || figure
            .interval()
            .filter(
                ends ->
                    Stream.of(ends.low(), ends.high()).anyMatch(end -> end.toString().equals(path)))
            .isPresent();
  }

  private static Optional<String> tables(Gap gap) {
    List<Table> all = Brief.tables();
    String path =
        gap.path().endsWith("{}") ? gap.path().substring(0, gap.path().length() - 2) : gap.path();
    return Stream.concat(
            all.stream().flatMap(table -> columns(table, path)),
            all.stream().filter(table -> table.rows().toString().equals(path)).map(Table::title))
        .findFirst();
  }

  private static Stream<String> columns(Table table, String path) {
    return table.columns().stream()
        .filter(column -> within(table.pattern(column), path))
        .filter(column -> path.contains("[]") || path.contains("{}") || column.keyed())
        .map(
            column ->
                table.title().startsWith(column.label())
                    ? table.title()
                    : table.title() + ", " + column.label());
  }

  private static boolean within(String path, String part) {
    return path.equals(part) || path.startsWith(part + ".") || path.startsWith(part + "{");
  }
}
