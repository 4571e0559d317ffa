package hashbrief.contract;

import hashbrief.contract.sample.Generated;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private static final Path README = Path.of("../../README.md");

  @Test
  void table_followsFromTheDeclarations() throws Exception {
    Map<String, String> rows = new LinkedHashMap<>();
    for (Section section : Brief.sections()) {
      for (Figure figure : section.figures()) {
        if (figure.weight() != Figure.Weight.DETAIL) {
          row(rows, figure.path().toString(), figure.label(), figure.unit(), figure.definition());
        }
      }
      for (Table table : section.tables()) {
        for (Column column : table.columns()) {
          if (!column.unit().text().isEmpty()) {
            row(rows, table.path(column), column.label(), column.unit(), column.definition());
          }
        }
      }
    }
    Generated.assertMatches(
        README,
        "<!-- figures: generated -->",
        "<!-- end -->",
        "| figure | in report.json | unit | definition |\n| --- | --- | --- | --- |\n"
            + rows.values().stream().collect(Collectors.joining()));
  }

  private static void row(
      Map<String, String> rows, String path, String label, Unit unit, String definition) {
    rows.putIfAbsent(
        path,
        "| %s | `%s` | %s | %s |\n"
            .formatted(label, path, unit.text(), definition.replace("|", "\\|")));
  }
}
