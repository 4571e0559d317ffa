package hashbrief.run.once;

import hashbrief.run.store.Store;
import hashbrief.run.store.StoreException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets something happen at most once per key, however often and wherever it is tried. */
public final class Once {

  /** What became of something that may happen once. */
  public sealed interface Outcome {

    /** It happened now. */
    record Done(String id) implements Outcome {}

    /** It had happened before. */
    record DoneBefore(String id) implements Outcome {}

    /** It did not happen, the claim is released, and trying again without a change is useless. */
    record Refused(String reason) implements Outcome {}

    /** It did not happen, the claim is released, and a later attempt may succeed. */
    record Postponed(String reason) implements Outcome {}

    /** It may have happened. The claim stays, so that it does not happen a second time. */
    record Unknown(String reason) implements Outcome {}
  }

  private static final String JSON = "application/json";

  private final Store store;
  private final InstantSource clock;
  private final Supplier<String> unique;

  /**
   * @param unique a new value with every call; tells this attempt's claim from any other
   */
  public Once(Store store, InstantSource clock, Supplier<String> unique) {
    this.store = store;
    this.clock = clock;
    this.unique = unique;
  }

  /**
   * Runs {@code act} where nobody claimed {@code key} before. A {@link StoreException} before the
   * act, or while a claim is released, is thrown: then the act has not succeeded.
   */
  public Outcome run(String key, Supplier<Handover> act) {
    Attempt claim = Attempt.open(unique.get(), clock.instant());
    if (!claimed(key, claim)) {
      Optional<Attempt> found = store.get(key).map(bytes -> Attempt.read(key, bytes));
      if (found.isEmpty()) {
        return new Outcome.Postponed("another attempt released its claim at this moment");
      }
      // A repeated request of the store's client can meet its own first one: then the claim is
      // ours.
      if (!found.get().attempt().equals(claim.attempt())) {
        return before(found.get());
      }
    }
    return switch (act.get()) {
      case Handover.Accepted(String id) -> record(key, claim.done(id, clock.instant()), id);
      case Handover.Refused(String reason) -> {
        release(key);
        yield new Outcome.Refused(reason);
      }
      case Handover.Postponed(String reason) -> {
        release(key);
        yield new Outcome.Postponed(reason);
      }
      case Handover.Unclear(String reason) -> new Outcome.Unknown(reason);
    };
  }

  // A write whose answer was lost may have been done. Nothing was handed over yet, so it goes
  // again.
  private boolean claimed(String key, Attempt claim) {
    try {
      return store.putIfAbsent(key, claim.bytes(), JSON);
    } catch (StoreException e) {
      try {
        store
            .get(key)
            .map(bytes -> Attempt.read(key, bytes))
            .filter(found -> found.attempt().equals(claim.attempt()))
            .ifPresent(own -> store.delete(key));
      } catch (StoreException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  private void release(String key) {
    try {
      store.delete(key);
    } catch (StoreException e) {
      store.delete(key); // once more: what is not released is never tried again by itself
    }
  }

  private static Outcome before(Attempt found) {
    return found
        .id()
        .<Outcome>map(Outcome.DoneBefore::new)
        .orElseGet(() -> new Outcome.Unknown("claimed at " + found.at() + ", never recorded"));
  }

  private Outcome record(String key, Attempt claim, String id) {
    try {
      store.put(key, claim.bytes(), JSON);
      return new Outcome.Done(id);
    } catch (StoreException e) {
      // It happened, but whoever comes next cannot see that: the owner has to know.
      return new Outcome.Unknown("taken as " + id + ", not recorded: " + e.getMessage());
    }
  }
}
