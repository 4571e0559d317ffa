package hashbrief.run.steps;

import hashbrief.core.store.Keys;
import hashbrief.core.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Which revision of a day's raw data a step works on; the rule is in the package's description. */
public final class Revisions {
  private static final String TEXT = "text/plain";

  private final Store store;

  public Revisions(Store store) {
    this.store = store;
  }

  /** The revision to fetch into. */
  public int toFetch(StepEvent event) {
    if (event.revision().isPresent()) {
      return event.revision().get();
    }
    if (event.execution().isEmpty()) {
      if (event.refetch()) {
        throw new WrongEventException(
            "event: refetch needs execution: {\"name\": ...}, the same in all three fetching"
                + " steps");
      }
      return newest(event.asOf(), "a step invoked alone");
    }
    String name = event.execution().get().name();
    return event.refetch() ? own(event.asOf(), name) : noted(event.asOf(), name);
  }

  /** The revision to compute, write or send. */
  public int toRead(StepEvent event) {
    return event.revision().orElseGet(() -> lastOwned(event.asOf(), 1));
  }

  private int own(LocalDate asOf, String name) {
    for (int revision = 1; ; revision++) {
      if (owner(asOf, revision, name).equals(name)) {
        return revision;
      }
    }
  }

  private int noted(LocalDate asOf, String name) {
    String key = "raw/" + asOf + "/executions/" + name;
    return Integer.parseInt(claimed(key, String.valueOf(newest(asOf, name))));
  }

  // The newest that has an owner; the first is claimed where there is none.
  private int newest(LocalDate asOf, String name) {
    owner(asOf, 1, name);
    return lastOwned(asOf, 1);
  }

  private int lastOwned(LocalDate asOf, int from) {
    int revision = from;
    while (store.get(ownerKey(asOf, revision + 1)).isPresent()) {
      revision++;
    }
    return revision;
  }

  private String owner(LocalDate asOf, int revision, String name) {
    return claimed(ownerKey(asOf, revision), name);
  }

  private static String ownerKey(LocalDate asOf, int revision) {
    return Keys.raw(asOf, revision) + "execution";
  }

  // What stands under the key: the value given, or what another wrote first. Nothing deletes it.
  private String claimed(String key, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    if (store.putIfAbsent(key, bytes, TEXT)) {
      return value;
    }
    return store
        .get(key)
        .map(stored -> new String(stored, StandardCharsets.UTF_8))
        .orElseThrow(() -> new RetriableException(key + " was there and is gone"));
  }
}
