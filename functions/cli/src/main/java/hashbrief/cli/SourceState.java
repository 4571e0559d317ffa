package hashbrief.cli;

import hashbrief.core.report.SourceUse;
import hashbrief.core.settings.SourceSettings;
import hashbrief.core.settings.SourceSettings.Endpoint;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.files.UserFileException;
import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One source as it is now.
 *
 * @param newest day of its newest data, where it answers and they have one
 * @param failure why it does not answer
 */
record SourceState(
    String id,
    String address,
    String licence,
    Optional<LocalDate> newest,
    Optional<String> failure) {

  static SourceState of(
      Upstream<?> upstream, SourceSettings settings, Fetcher fetcher, LocalDate asOf) {
    String address = address(upstream.id(), settings);
    try {
      List<SourceUse> uses = upstream.read(fetcher, asOf).provenance().sources();
      Optional<LocalDate> newest =
          uses.stream().flatMap(use -> use.newest().stream()).max(Comparator.naturalOrder());
      return new SourceState(upstream.id(), address, upstream.licence(), newest, Optional.empty());
    } catch (UpstreamException | UserFileException e) {
      return new SourceState(
          upstream.id(),
          address,
          upstream.licence(),
          Optional.empty(),
          Optional.of(e.getMessage()));
    }
  }

  boolean answers() {
    return failure.isEmpty();
  }

  /** For the console; the age is counted to the end of asOf, as the report does. */
  List<String> lines(LocalDate asOf) {
    String state = failure.map(why -> "fails: " + why).orElseGet(() -> "answers, " + newest(asOf));
    return List.of(id + "  " + state, "    " + address + "  (" + licence + ")");
  }

  private String newest(LocalDate asOf) {
    return newest
        .map(day -> "newest data of " + day + ", " + days(ChronoUnit.DAYS.between(day, asOf)))
        .orElse("the same on every day");
  }

  private static String days(long age) {
    return age == 1 ? "1 day old" : age + " days old";
  }

  private static String address(String id, SourceSettings settings) {
    return switch (id) {
      case "bitcoin-core" -> settings.bitcoinCore().url().map(URI::toString).orElse("no address");
      case "csv" -> "a file of your own";
      default ->
          Optional.ofNullable(settings.endpoints().get(id))
              .map(SourceState::addresses)
              .orElse("the settings");
    };
  }

  private static String addresses(Endpoint endpoint) {
    return Stream.concat(Stream.of(endpoint.url()), endpoint.fallbackUrl().stream())
        .map(URI::toString)
        .collect(Collectors.joining(" or "));
  }
}
