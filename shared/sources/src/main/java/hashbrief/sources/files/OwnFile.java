package hashbrief.sources.files;

import hashbrief.core.report.Inputs.ChainPart;
import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.ChainFigures;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Key;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.ask.UserFileException;
import java.nio.file.Path;
import java.time.LocalDate;

/** A file of the reader's own in the place of an upstream. */
public record OwnFile<T>(Access access, Part<T> part) implements Upstream<T> {
  public static final Provider PROVIDER =
      Provider.of("csv", "a file of your own")
          .key(Key.file("days"))
          .chain((access, exactDays) -> new OwnFile<>(access, OwnFile::chain))
          .power(Key.file("file"), "USD", MeterFile::new)
          .build();

  /** What is taken of the file. */
  public interface Part<T> {
    T of(ChainPart file, LocalDate asOf) throws UpstreamException;
  }

  /** The closing prices of the file, with one of asOf. */
  public static OwnFile<DailySeries> price(Access access) {
    return new OwnFile<>(access, OwnFile::closes);
  }

  @Override
  public Delivery<T> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    try {
      ChainPart all = ChainFile.read(Path.of(access.required("days")), asOf);
      return new Delivery<>(part.of(all, asOf), all.provenance());
    } catch (UserFileException e) {
      throw new UpstreamException(Category.WRONG_CONTENT, e.getMessage());
    }
  }

  private static ChainFigures chain(ChainPart file, LocalDate asOf) {
    return new ChainFigures(file.chain(), file.poolBlocks());
  }

  private static DailySeries closes(ChainPart file, LocalDate asOf) throws UpstreamException {
    return switch (file.closes().flatMap(closes -> closes.on(asOf, "closing price"))) {
      case Reading.Present<Double> _ -> file.closes().get();
      case Reading.Missing<Double>(String reason) ->
          throw new UpstreamException(Category.STALE, "csv: " + reason);
    };
  }
}
