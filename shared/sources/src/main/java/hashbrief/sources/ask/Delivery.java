package hashbrief.sources.ask;

import hashbrief.core.report.Inputs.Provenance;
import java.util.function.Function;

/** Figures and where they came from, including what was dropped on the way. */
public record Delivery<T>(T figures, Provenance provenance) {

  /** Other figures out of these, from the same place. */
  public <R> Delivery<R> map(Function<T, R> f) {
    return new Delivery<>(f.apply(figures), provenance);
  }
}
