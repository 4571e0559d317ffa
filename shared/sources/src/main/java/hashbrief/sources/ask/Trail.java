package hashbrief.sources.ask;

import hashbrief.core.report.Check;
import hashbrief.core.report.Gap;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.report.SourceUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a source notes while it reads: the answers used, what it had to drop, how figures agreed.
 */
public final class Trail {
  private static final int SHOWN_REASONS = 3;

  private final String id;
  private final String licence;
  private final List<SourceUse> uses = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();

  /**
   * @param id of the source, as in the settings
   * @param licence under which its data are used
   */
  public Trail(String id, String licence) {
    this.id = id;
    this.licence = licence;
  }

  /** An answer of which {@code rows} were used, the newest of that day. */
  public void used(Body body, int rows, LocalDate newest) {
    uses.add(body.use(id, rows, Optional.of(newest), licence));
  }

  /** Something that is missing or was refused; {@code what} names the figures. */
  public void gap(String what, String why) {
    gaps.add(new Gap("sources", what + ": " + why, List.of(id)));
  }

  /** Rows that were refused, each with its reason; nothing where there are none. */
  public void refused(String what, List<String> reasons) {
    if (!reasons.isEmpty()) {
      String more =
          reasons.size() > SHOWN_REASONS
              ? " and " + (reasons.size() - SHOWN_REASONS) + " more"
              : "";
      gap(
          what + " of " + reasons.size() + " days",
          String.join("; ", reasons.subList(0, Math.min(SHOWN_REASONS, reasons.size()))) + more);
    }
  }

  /** The newest gap as the end of a sentence; empty where there is none. */
  public String lastGap() {
    return gaps.isEmpty() ? "" : " (" + gaps.getLast().reason() + ")";
  }

  public void check(String name, boolean passed, String detail) {
    checks.add(new Check(id + "-" + name, passed, detail));
  }

  public Provenance provenance() {
    return new Provenance(List.copyOf(uses), List.copyOf(gaps), List.copyOf(checks));
  }
}
