package hashbrief.core.units;

import java.util.function.Function;
import java.util.function.Supplier;

/** A figure that is either known or absent with a reason; never -1, null or NaN. */
public sealed interface Reading<T> {

  /** A known figure; numbers must be finite. */
  record Present<T>(T value) implements Reading<T> {
    public Present {
      if (value == null || (value instanceof Double d && !Double.isFinite(d))) {
        throw new IllegalArgumentException("not a figure: " + value);
      }
    }
  }

  /** An absent figure. The reason is one clause for the reader of the report. */
  record Missing<T>(String reason) implements Reading<T> {
    public Missing {
      if (reason == null || reason.isBlank()) {
        throw new IllegalArgumentException("a missing figure needs a reason");
      }
    }
  }

  static <T> Reading<T> of(T value) {
    return new Present<>(value);
  }

  static <T> Reading<T> missing(String reason) {
    return new Missing<>(reason);
  }

  default boolean isPresent() {
    return this instanceof Present;
  }

  /** The figure, or {@code IllegalStateException} with the reason: for callers that checked. */
  default T get() {
    return switch (this) {
      case Present<T>(T value) -> value;
      case Missing<T>(String reason) -> throw new IllegalStateException("missing: " + reason);
    };
  }

  default T orElse(T other) {
    return this instanceof Present<T>(T value) ? value : other;
  }

  /** This one where known, otherwise the other. */
  default Reading<T> or(Supplier<Reading<T>> other) {
    return isPresent() ? this : other.get();
  }

  default <R> Reading<R> map(Function<? super T, ? extends R> f) {
    return switch (this) {
      case Present<T>(T value) -> new Present<>(f.apply(value));
      case Missing<T>(String reason) -> new Missing<>(reason);
    };
  }

  default <R> Reading<R> flatMap(Function<? super T, Reading<R>> f) {
    return switch (this) {
      case Present<T>(T value) -> f.apply(value);
      case Missing<T>(String reason) -> new Missing<>(reason);
    };
  }

  /** Both figures through {@code f}; the first reason where one is absent. */
  default <U, R> Reading<R> with(Reading<U> other, Combination<? super T, ? super U, R> f) {
    return flatMap(a -> other.map(b -> f.of(a, b)));
  }

  /** Two figures into one. */
  interface Combination<A, B, R> {
    R of(A a, B b);
  }
}
