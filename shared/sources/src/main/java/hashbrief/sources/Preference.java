package hashbrief.sources;

import hashbrief.core.report.Gap;
import hashbrief.core.report.SourceUse;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sources of one kind of figure, asked in their order of preference until two have answered:
 * the first is used, the second is what it is compared with.
 *
 * @param answers at most two, best first
 * @param failures of the sources that were asked and did not deliver
 */
record Preference<T>(String what, List<Answer<T>> answers, List<Failure> failures) {

  record Answer<T>(String id, Delivery<T> delivery) {}

  /** {@code replaced}: it came before the one that is used. */
  record Failure(String id, UpstreamException exception, boolean replaced) {}

  static <T> Preference<T> ask(
      String what, List<? extends Upstream<T>> sources, Fetcher fetcher, LocalDate asOf) {
    List<Answer<T>> answers = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (Upstream<T> source : sources) {
      if (answers.size() < 2) {
        try {
          answers.add(new Answer<>(source.id(), source.read(fetcher, asOf)));
        } catch (UpstreamException e) {
          failures.add(new Failure(source.id(), e, answers.isEmpty()));
        }
      }
    }
    return new Preference<>(what, List.copyOf(answers), List.copyOf(failures));
  }

  Optional<Answer<T>> used() {
    return answers.stream().findFirst();
  }

  Optional<Answer<T>> compared() {
    return answers.stream().skip(1).findFirst();
  }

  /** All reasons, where no source delivered. */
  String reasons() {
    return failures.isEmpty()
        ? "no source of " + what + " is configured"
        : failures.stream()
            .map(failure -> failure.exception().getMessage())
            .collect(Collectors.joining("; ", "no source of " + what + " delivered: ", ""));
  }

  /** The answers used, each with the source that it stands in for; those compared after them. */
  List<SourceUse> sources() {
    List<SourceUse> sources = new ArrayList<>();
    for (Answer<T> answer : answers) {
      boolean first = answer.equals(answers.getFirst());
      Optional<String> insteadOf =
          first
              ? failures.stream().filter(Failure::replaced).map(Failure::id).findFirst()
              : Optional.empty();
      answer.delivery().provenance().sources().stream()
          .map(use -> insteadOf.map(use::insteadOf).orElse(use))
          .forEach(sources::add);
    }
    return sources;
  }

  /** What the used source lacked, and every source that failed. */
  List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    used().ifPresent(answer -> gaps.addAll(answer.delivery().provenance().gaps()));
    for (Failure failure : failures) {
      String gap = failure.replaced() ? what : "comparison of " + what;
      gaps.add(
          new Gap("sources", gap + ": " + failure.exception().getMessage(), List.of(failure.id())));
    }
    return gaps;
  }
}
