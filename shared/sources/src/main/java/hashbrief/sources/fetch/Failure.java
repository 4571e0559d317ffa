package hashbrief.sources.fetch;

import hashbrief.sources.fetch.UpstreamException.Category;
import java.time.Duration;
import java.util.Optional;

/**
 * One attempt that did not deliver.
 *
 * <p>{@code retryAfter} is the wait that the server asked for; {@code retriable} says whether the
 * same request can succeed later in this step.
 */
final class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  private final Category category;
  private final boolean retriable;
  private final transient Optional<Duration> retryAfter;

  private Failure(
      Category category, String message, boolean retriable, Optional<Duration> retryAfter) {
    super(message);
    this.category = category;
    this.retriable = retriable;
    this.retryAfter = retryAfter;
  }

  static Failure lasting(Category category, String message) {
    return new Failure(category, message, false, Optional.empty());
  }

  static Failure passing(Category category, String message) {
    return new Failure(category, message, true, Optional.empty());
  }

  static Failure passing(Category category, String message, Optional<Duration> retryAfter) {
    return new Failure(category, message, true, retryAfter);
  }

  Category category() {
    return category;
  }

  boolean retriable() {
    return retriable;
  }

  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
