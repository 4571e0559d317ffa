package hashbrief.sources.files;

import hashbrief.core.report.SourceUse;
import hashbrief.sources.ask.CsvTable;
import hashbrief.sources.ask.Sha256;
import hashbrief.sources.ask.UserFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A file as it is; {@code name} is what messages call it. */
public record SourceFile(String name, byte[] bytes) {

  private static final int MAX_BYTES = 20_000_000;

  /** Reads a file of the reader's own. */
  public static SourceFile read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new UserFileException(file + ": no such file");
      }
      if (Files.size(file) > MAX_BYTES) {
        throw new UserFileException(file + ": larger than " + MAX_BYTES + " bytes");
      }
      return new SourceFile(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UserFileException(file + ": cannot be read: " + e.getMessage());
    }
  }

  /** Its rows; it must have at least the {@code columns}, written as in a header, and one row. */
  public CsvTable table(String columns) {
    return CsvTable.parse(name, bytes, List.of(columns.split(",")), UserFileException::new);
  }

  /** Its entry among the sources of a report. */
  public SourceUse use(
      String id, String scheme, String licence, int rows, Optional<LocalDate> newest) {
    return new SourceUse(
        id,
        scheme + name,
        Optional.empty(),
        Sha256.hexadecimal(bytes),
        rows,
        newest,
        licence,
        Optional.empty());
  }
}
