package hashbrief.sources.files;

import hashbrief.core.report.Inputs.ChainPart;
import hashbrief.sources.ask.UserFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The chain out of a file of the reader's own (source {@code csv}), with the columns of the bundled
 * chain-days.csv.
 */
public final class ChainFile {

  private ChainFile() {}

  /** The days up to asOf, the closing prices of the same file, and the retargets in between. */
  public static ChainPart read(Path path, LocalDate asOf) {
    SourceFile file = SourceFile.read(path);
    ChainDays all = ChainDays.of(file);
    if (!all.covers(asOf)) {
      throw new UserFileException(
          file.name() + ": no week of days that ends on " + asOf + "; allowed: " + all.range());
    }
    int rows = all.days().headMap(asOf, true).size();
    return all.part(
        asOf,
        Retargets.of(all.days().values()),
        List.of(file.use("csv", "file:", "the reader's own", rows, Optional.of(asOf))));
  }
}
