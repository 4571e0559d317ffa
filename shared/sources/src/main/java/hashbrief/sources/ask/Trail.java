package hashbrief.sources.ask;

import hashbrief.core.report.Check;
import hashbrief.core.report.Gap;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.report.SourceUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a source notes while it reads: the answers used, what it had to drop, how figures agreed.
 */
public final class Trail {

  /** Nothing came from anywhere. */
  public static final Provenance NOTHING = new Provenance(List.of(), List.of(), List.of());

  private static final int SHOWN_REASONS = 3;

  private final Upstream<?> source;
  private final List<SourceUse> uses = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();

  public Trail(Upstream<?> source) {
    this.source = source;
  }

  /** A gap that a source left. */
  public static Gap gap(String what, String why, String source) {
    return new Gap("sources", what + ": " + why, List.of(source));
  }

  /** In order; an answer that served several figures once, with all rows that were used of it. */
  public static Provenance joined(List<Provenance> provenances) {
    Map<String, SourceUse> uses = new LinkedHashMap<>();
    Set<Gap> gaps = new LinkedHashSet<>();
    Set<Check> checks = new LinkedHashSet<>();
    for (Provenance provenance : provenances) {
      provenance.sources().forEach(use -> uses.merge(use.url() + use.sha256(), use, Trail::both));
      gaps.addAll(provenance.gaps());
      checks.addAll(provenance.checks());
    }
    return new Provenance(List.copyOf(uses.values()), List.copyOf(gaps), List.copyOf(checks));
  }

  private static SourceUse both(SourceUse a, SourceUse b) {
    return new SourceUse(
        a.id(),
        a.url(),
        a.retrievedAt(),
        a.sha256(),
        a.rows() + b.rows(),
        a.newest(),
        a.licence(),
        a.usedInsteadOf());
  }

  /** An answer of which {@code rows} were used, the newest of that day. */
  public void used(Body body, int rows, LocalDate newest) {
    uses.add(body.use(source, rows, Optional.of(newest)));
  }

  /** Something that is missing or was refused; {@code what} names the figures. */
  public void gap(String what, String why) {
    gaps.add(gap(what, why, source.id()));
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
    checks.add(new Check(source.id() + "-" + name, passed, detail));
  }

  public Provenance provenance() {
    return new Provenance(List.copyOf(uses), List.copyOf(gaps), List.copyOf(checks));
  }
}
