package hashbrief.sources;

import hashbrief.core.report.Inputs.ChainPart;
import hashbrief.core.units.DailySeries;
import hashbrief.core.units.Reading;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.files.ChainFile;
import hashbrief.sources.files.UserFileException;
import java.nio.file.Path;
import java.time.LocalDate;

/** A file of the reader's own in the place of an upstream. */
record OwnFile<T>(Path file, Part<T> part) implements Upstream<T> {
  static final String ID = "csv";

  /** What is taken of the file. */
  interface Part<T> {
    T of(ChainPart file, LocalDate asOf) throws UpstreamException;
  }

  /** The days of the file. */
  static OwnFile<ChainFigures> chain(Path file) {
    return new OwnFile<>(file, (part, asOf) -> new ChainFigures(part.chain(), part.poolBlocks()));
  }

  /** The closing prices of the file, with one of asOf. */
  static OwnFile<DailySeries> price(Path file) {
    return new OwnFile<>(
        file,
        (part, asOf) ->
            switch (part.closes().flatMap(closes -> closes.on(asOf, "closing price"))) {
              case Reading.Present<Double> _ -> part.closes().get();
              case Reading.Missing<Double>(String reason) ->
                  throw new UpstreamException(Category.STALE, file + ": " + reason);
            });
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Delivery<T> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    try {
      ChainPart all = ChainFile.read(file, asOf);
      return new Delivery<>(part.of(all, asOf), all.provenance());
    } catch (UserFileException e) {
      throw new UpstreamException(Category.WRONG_CONTENT, e.getMessage());
    }
  }

  @Override
  public String licence() {
    return "your own";
  }
}
