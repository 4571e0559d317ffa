package hashbrief.cli;

import hashbrief.core.report.SourceUse;
import hashbrief.sources.ask.Fallback;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UserFileException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

  static SourceState of(Upstream<?> upstream, Fetcher fetcher, LocalDate asOf) {
    String address = upstream.access().shown();
    try {
      List<SourceUse> uses = Fallback.read(upstream, fetcher, asOf).provenance().sources();
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
}
