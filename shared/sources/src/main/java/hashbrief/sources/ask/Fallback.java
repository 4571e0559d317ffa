package hashbrief.sources.ask;

import hashbrief.core.report.Gap;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.report.SourceUse;
import hashbrief.core.units.Reading;
import hashbrief.sources.ask.UpstreamException.Category;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;

/**
 * Sources of one figure, best first; the next is asked only where one does not deliver. Whatever a
 * source throws becomes its refusal here: nothing that one source sends ends the report.
 *
 * @param what the figure, as gaps name it
 * @param share how much of what is needed the figures of one source hold, 1 at most: the first that
 *     holds all is used, or else the one that holds most
 * @param compared whether one more answer is wanted, to stand beside the one that is used
 */
public record Fallback<T>(
    String what,
    List<? extends Upstream<T>> candidates,
    ToDoubleFunction<T> share,
    boolean compared) {
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** The first source that delivers. */
  public static <T> Fallback<T> of(String what, List<? extends Upstream<T>> candidates) {
    return new Fallback<>(what, candidates, figures -> 1, false);
  }

  /** The first source that delivers, and the next one beside it. */
  public static <T> Fallback<T> compared(String what, List<? extends Upstream<T>> candidates) {
    return new Fallback<>(what, candidates, figures -> 1, true);
  }

  /** An answer, and whose it is. */
  public record Answer<T>(Upstream<T> source, Delivery<T> delivery) {}

  /**
   * What came of the asking.
   *
   * @param source id of the source that is used, or of the first where none delivered
   * @param used the answer that is used
   * @param second the answer beside it
   * @param figures those of the answer that is used, or why there are none
   * @param failure all reasons, where no source delivered
   * @param provenance of both answers; what was refused and left out
   */
  public record Outcome<T>(
      String source,
      Optional<Answer<T>> used,
      Optional<Answer<T>> second,
      Reading<T> figures,
      Optional<UpstreamException> failure,
      Provenance provenance) {}

  /** Asks the sources until there is enough. */
  public Outcome<T> ask(Fetcher fetcher, LocalDate asOf) {
    List<UpstreamException> refusals = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    Optional<Answer<T>> best = Optional.empty();
    Optional<Answer<T>> second = Optional.empty();
    for (Upstream<T> candidate : candidates) {
      boolean whole = best.isPresent() && shareOf(best.get()) >= 1;
      if (whole && (!compared || second.isPresent())) {
        break;
      }
      try {
        Answer<T> answer = new Answer<>(candidate, read(candidate, fetcher, asOf));
        if (whole) {
          second = Optional.of(answer);
        } else {
          gaps.addAll(answer.delivery().provenance().gaps());
          best = best.filter(b -> shareOf(b) >= shareOf(answer)).or(() -> Optional.of(answer));
        }
      } catch (UpstreamException e) {
        refusals.add(e);
        String of = whole ? "comparison of " + what : what;
        gaps.add(Trail.gap(of, e.getMessage(), candidate.name()));
      }
    }
    return best.isPresent() ? outcome(best.get(), second, gaps) : nothing(failure(refusals));
  }

  private Outcome<T> nothing(UpstreamException failure) {
    return new Outcome<>(
        candidates.isEmpty() ? "none" : candidates.getFirst().id(),
        Optional.empty(),
        Optional.empty(),
        Reading.missing(failure.getMessage()),
        Optional.of(failure),
        Trail.NOTHING);
  }

  private double shareOf(Answer<T> answer) {
    return share.applyAsDouble(answer.delivery().figures());
  }

  private UpstreamException failure(List<UpstreamException> refusals) {
    if (refusals.isEmpty()) {
      return new UpstreamException(
          Category.NOT_CONFIGURED, "no source of " + what + " is configured");
    }
    String reasons = String.join("; ", refusals.stream().map(Exception::getMessage).toList());
    return new UpstreamException(
        refusals.getFirst().category(), "no source of " + what + " delivered: " + reasons);
  }

  private Outcome<T> outcome(Answer<T> used, Optional<Answer<T>> second, List<Gap> gaps) {
    Provenance from = used.delivery().provenance();
    Upstream<T> first = candidates.getFirst();
    List<SourceUse> uses = new ArrayList<>(from.sources());
    // By itself and not by its name: both addresses of a source may be on one host.
    if (used.source() != first) {
      uses.replaceAll(use -> use.insteadOf(first.name()));
    }
    second.ifPresent(answer -> uses.addAll(answer.delivery().provenance().sources()));
    return new Outcome<>(
        used.source().id(),
        Optional.of(used),
        second,
        Reading.of(used.delivery().figures()),
        Optional.empty(),
        new Provenance(uses, gaps, from.checks()));
  }

  /**
   * The boundary around a source: what it throws is its refusal, and the answers that it had read
   * are refused with it. So is a source that still reads a while after the deadline of the step. A
   * mistake in a reader's own file is the reader's, and is told at once.
   */
  public static <T> Delivery<T> read(Upstream<T> source, Fetcher fetcher, LocalDate asOf)
      throws UpstreamException {
    NotingFetcher noting = new NotingFetcher(fetcher);
    FutureTask<Delivery<T>> reading = new FutureTask<>(() -> source.read(noting, asOf));
    Thread.ofVirtual().start(reading);
    try {
      // A source that the deadline has met between two requests still hands over what it has.
      Duration limit = fetcher.remaining().plus(GRACE);
      return reading.get(Math.max(GRACE.toMillis(), limit.toMillis()), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      reading.cancel(true);
      throw refused(
          noting, Category.TIMED_OUT, source.id() + ": its answer takes too long to read");
    } catch (InterruptedException e) {
      reading.cancel(true);
      Thread.currentThread().interrupt();
      throw new UpstreamException(Category.TIMED_OUT, source.id() + ": cancelled");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UserFileException own) {
        throw own;
      }
      throw e.getCause() instanceof UpstreamException refusal
          ? refused(noting, refusal.category(), refusal.getMessage())
          : refused(
              noting,
              Category.WRONG_CONTENT,
              source.id() + ": its answer could not be read (" + e.getCause() + ")");
    }
  }

  private static UpstreamException refused(NotingFetcher noting, Category category, String why) {
    noting.refuseAll(why);
    return new UpstreamException(category, why);
  }
}
