package hashbrief.sources;

import hashbrief.core.report.Check;
import hashbrief.core.report.Gap;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.report.SourceUse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where several figures of one step came from, together. */
final class Provenances {
  static final Provenance NONE = new Provenance(List.of(), List.of(), List.of());

  private Provenances() {}

  /** In order; an answer that served several figures once, with all rows that were used of it. */
  static Provenance joined(List<Provenance> provenances) {
    Map<String, SourceUse> uses = new LinkedHashMap<>();
    Set<Gap> gaps = new LinkedHashSet<>();
    Set<Check> checks = new LinkedHashSet<>();
    for (Provenance provenance : provenances) {
      provenance
          .sources()
          .forEach(use -> uses.merge(use.url() + use.sha256(), use, Provenances::both));
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
}
