package hashbrief.sources.ask;

import java.time.LocalDate;

/**
 * One source of one kind of figure. Reading is a function of what the fetcher answers and of asOf:
 * no clock, nothing that only "now" can answer.
 *
 * @param <T> what it delivers, checked and without days after asOf
 */
public interface Upstream<T> {

  /** Whose source it is, and how it is reached. */
  Access access();

  /** The figures as of the end of {@code asOf}, with where they came from. */
  Delivery<T> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException;

  /** Id in the settings. */
  default String id() {
    return access().provider().id();
  }

  /** What it is called where another one is used instead of it. */
  default String name() {
    return id();
  }

  /** Under which its data are used, known before it is asked. */
  default String licence() {
    return access().provider().licence();
  }
}
