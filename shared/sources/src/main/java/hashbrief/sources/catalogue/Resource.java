package hashbrief.sources.catalogue;

import hashbrief.core.report.SourceUse;
import hashbrief.sources.ask.CsvRow;
import hashbrief.sources.ask.CsvTable;
import hashbrief.sources.files.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** A file beside this class, and its table. */
record Resource(SourceFile file, CsvTable table) {

  private static final String LICENCE = "licence: ";

  static Resource of(String name, String columns) {
    try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name)) {
      SourceFile file = new SourceFile(name, in.readAllBytes());
      return new Resource(file, file.table(columns));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<CsvRow> rows() {
    return table.rows();
  }

  /** Id in the report: the file's name without its ending. */
  String id() {
    return "bundled-" + file.name().substring(0, file.name().indexOf('.'));
  }

  /** The entry in the report, of the rows of these days. */
  SourceUse use(Collection<LocalDate> days) {
    String licence =
        table.comments().stream()
            .filter(line -> line.startsWith(LICENCE))
            .map(line -> line.substring(LICENCE.length()))
            .findFirst()
            .orElseThrow();
    return file.use(
        id(), "bundled:", licence, days.size(), days.stream().max(Comparator.naturalOrder()));
  }
}
