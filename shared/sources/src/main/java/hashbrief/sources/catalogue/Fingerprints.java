package hashbrief.sources.catalogue;

import hashbrief.sources.ask.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tells two versions of the files here apart. */
public final class Fingerprints {
  private static final List<String> FACTS =
      List.of("geography.csv", "grid.csv", "leases.csv", "rigs.csv");
  private static final List<String> DATA =
      List.of(
          "chain-days.csv",
          "power-days.csv",
          "rates.csv",
          "retargets.csv",
          "tariffs.csv",
          "usd-per-eur.csv");

  private Fingerprints() {}

  /**
   * Lines as sha256sum writes them.
   *
   * @param bundled with those that take the place of sources
   */
  public static String of(boolean bundled) {
    return Stream.concat(FACTS.stream(), bundled ? DATA.stream() : Stream.empty())
        .map(name -> Sha256.hexadecimal(bytes(name)) + "  " + name + "\n")
        .collect(Collectors.joining());
  }

  private static byte[] bytes(String name) {
    try (InputStream in =
        Objects.requireNonNull(Fingerprints.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
