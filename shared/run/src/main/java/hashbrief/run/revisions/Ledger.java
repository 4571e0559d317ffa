package hashbrief.run.revisions;

import hashbrief.run.event.StepEvent;
import hashbrief.run.event.StepEvent.Execution;
import hashbrief.run.event.WrongEventException;
import hashbrief.run.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which revisions a day has, and which of them a step works on; the package tells the rule. */
public final class Ledger {
  private static final String TEXT = "text/plain";

  private final Store store;

  public Ledger(Store store) {
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
      return claimedNewest(event.asOf(), "a step invoked alone");
    }
    Execution execution = event.execution().get();
    return event.refetch()
        ? own(event.asOf(), execution.name())
        : noted(event.asOf(), execution.name());
  }

  /** The revision to compute, write or send. */
  public int toRead(StepEvent event) {
    return event.revision().orElseGet(() -> newest(event.asOf()).orElse(1));
  }

  /** The newest that there is. */
  public OptionalInt newest(LocalDate asOf) {
    int revision = 0;
    while (store.get(key(asOf, revision + 1)).isPresent()) {
      revision++;
    }
    return revision == 0 ? OptionalInt.empty() : OptionalInt.of(revision);
  }

  /** The newest of which the answers are here, also where they were brought from elsewhere. */
  public OptionalInt newestArchived(LocalDate asOf) {
    Pattern complete = Pattern.compile("raw/" + asOf + "/r(\\d+)/chain/complete\\..*");
    return store.list("raw/" + asOf + "/").stream()
        .map(complete::matcher)
        .filter(Matcher::matches)
        .mapToInt(key -> Integer.parseInt(key.group(1)))
        .max();
  }

  /** A revision that nobody has, for whoever works on the day alone. */
  public int next(LocalDate asOf, String name) {
    for (int revision = 1; ; revision++) {
      if (store.putIfAbsent(key(asOf, revision), name.getBytes(StandardCharsets.UTF_8), TEXT)) {
        return revision;
      }
    }
  }

  private int own(LocalDate asOf, String name) {
    for (int revision = 1; ; revision++) {
      if (claimed(key(asOf, revision), name).equals(name)) {
        return revision;
      }
    }
  }

  private int noted(LocalDate asOf, String name) {
    String key = "revisions/" + asOf + "/executions/" + name;
    return Integer.parseInt(claimed(key, String.valueOf(claimedNewest(asOf, name))));
  }

  private int claimedNewest(LocalDate asOf, String name) {
    claimed(key(asOf, 1), name);
    return newest(asOf).orElseThrow();
  }

  private static String key(LocalDate asOf, int revision) {
    return "revisions/" + asOf + "/r" + revision;
  }

  // What stands under the key: the value given, or what another wrote first. Nothing deletes it.
  private String claimed(String key, String value) {
    if (store.putIfAbsent(key, value.getBytes(StandardCharsets.UTF_8), TEXT)) {
      return value;
    }
    return new String(store.get(key).orElseThrow(), StandardCharsets.UTF_8);
  }
}
