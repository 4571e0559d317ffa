package hashbrief.sources.rows;

import hashbrief.core.report.Gap;
import hashbrief.sources.ask.UnreadableException;
import hashbrief.sources.ask.UpstreamException;
import java.util.ArrayList;
import java.util.List;

/** Rows of one source that are not used, and why; none goes without being named. */
public final class LeftOut {

  /** So many are spelled out; the rest is counted. */
  private static final int SPELLED_OUT = 3;

  private final List<String> reasons = new ArrayList<>();

  /** Notes one row, file or day; the reason names the place. */
  public void add(String reason) {
    reasons.add(reason);
  }

  /** Reads one row, and notes it where it cannot be read. */
  public void unreadable(RowReader row) {
    try {
      row.read();
    } catch (UpstreamException | UnreadableException e) {
      add(e.getMessage());
    }
  }

  /** Reads and takes one row. */
  public interface RowReader {
    void read() throws UpstreamException;
  }

  /** Notes everything that {@code other} notes, at {@code place}. */
  public void addAll(String place, LeftOut other) {
    other.reasons.forEach(reason -> reasons.add(place + ", " + reason));
  }

  /** Nothing, or one gap of {@code what} that counts the rows and spells out the first. */
  public List<Gap> gaps(String what) {
    if (reasons.isEmpty()) {
      return List.of();
    }
    return List.of(new Gap("sources", toString(), List.of(what)));
  }

  @Override
  public String toString() {
    String first = String.join("; ", reasons.subList(0, Math.min(SPELLED_OUT, reasons.size())));
    return reasons.size() + " left out: " + first + (reasons.size() > SPELLED_OUT ? "; ..." : "");
  }

  public boolean isEmpty() {
    return reasons.isEmpty();
  }
}
