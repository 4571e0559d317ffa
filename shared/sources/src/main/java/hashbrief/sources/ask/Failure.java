package hashbrief.sources.ask;

import hashbrief.sources.ask.UpstreamException.Category;
import java.time.Duration;
import java.util.Optional;

/** One attempt that did not deliver. */
sealed class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  private final Category category;
  private final boolean retriable;

  private Failure(Category category, String message, boolean retriable) {
    super(message);
    this.category = category;
    this.retriable = retriable;
  }

  /** The same request cannot succeed later in this step. */
  static Failure lasting(Category category, String message) {
    return new Failure(category, message, false);
  }

  /** The same request may succeed later. */
  static Failure passing(Category category, String message) {
    return new Failure(category, message, true);
  }

  /** The same request may succeed later; the server may have said when. */
  static Failure passing(Category category, String message, Optional<Duration> wait) {
    return wait.<Failure>map(w -> new Postponed(category, message, w))
        .orElseGet(() -> passing(category, message));
  }

  Category category() {
    return category;
  }

  boolean retriable() {
    return retriable;
  }

  /** The server asked to wait. */
  static final class Postponed extends Failure {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    private Postponed(Category category, String message, Duration wait) {
      super(category, message, true);
      this.wait = wait;
    }

    Duration askedFor() {
      return wait;
    }
  }
}
