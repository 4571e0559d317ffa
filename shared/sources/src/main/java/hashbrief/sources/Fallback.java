package hashbrief.sources;

import hashbrief.core.report.Gap;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.report.SourceUse;
import hashbrief.core.units.Reading;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Sources of one figure, best first; the next is asked only where one does not deliver.
 *
 * @param what the figure, as gaps name it
 */
record Fallback<T>(String what, List<Candidate<T>> candidates) {

  /** A source, and its name where another one is used instead of it. */
  record Candidate<T>(String name, Upstream<T> upstream) {
    static <T> Candidate<T> of(Upstream<T> upstream) {
      return new Candidate<>(upstream.id(), upstream);
    }
  }

  /** The figures of the source that was used, or why there are none. */
  record Outcome<T>(String source, Reading<T> figures, Provenance provenance) {}

  /** The first source that delivers. */
  Outcome<T> ask(Fetcher fetcher, LocalDate asOf) {
    return ask(fetcher, asOf, figures -> 1);
  }

  /**
   * The first source that delivers everything, or else the one that delivers most.
   *
   * @param share how much of what is needed the figures hold, 1 at most
   */
  Outcome<T> ask(Fetcher fetcher, LocalDate asOf, ToDoubleFunction<T> share) {
    List<Gap> gaps = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    Optional<Used<T>> best = Optional.empty();
    for (Candidate<T> candidate : candidates) {
      try {
        Used<T> next = new Used<>(candidate, candidate.upstream.read(fetcher, asOf));
        gaps.addAll(next.delivery.provenance().gaps());
        if (best.isEmpty() || next.share(share) > best.get().share(share)) {
          best = Optional.of(next);
        }
        if (next.share(share) >= 1) {
          break;
        }
      } catch (UpstreamException e) {
        gaps.add(new Gap("sources", what + ": " + e.getMessage(), List.of(candidate.name)));
        reasons.add(e.getMessage());
      }
    }
    return best.map(used -> outcome(used, gaps)).orElseGet(() -> missing(reasons));
  }

  private Outcome<T> missing(List<String> reasons) {
    String why =
        reasons.isEmpty() ? "no source of " + what + " is configured" : String.join("; ", reasons);
    String source = candidates.isEmpty() ? "none" : candidates.getFirst().upstream.id();
    return new Outcome<>(source, Reading.missing(why), Provenances.NONE);
  }

  private record Used<T>(Candidate<T> candidate, Delivery<T> delivery) {
    double share(ToDoubleFunction<T> share) {
      return share.applyAsDouble(delivery.figures());
    }
  }

  private Outcome<T> outcome(Used<T> used, List<Gap> gaps) {
    Provenance from = used.delivery.provenance();
    Candidate<T> first = candidates.getFirst();
    List<SourceUse> uses =
        used.candidate.equals(first)
            ? from.sources()
            : from.sources().stream().map(use -> use.insteadOf(first.name)).toList();
    return new Outcome<>(
        used.candidate.upstream.id(),
        Reading.of(used.delivery.figures()),
        new Provenance(uses, gaps, from.checks()));
  }
}
