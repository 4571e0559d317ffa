package hashbrief.render.json;

import hashbrief.core.report.Gap;
import java.util.List;

/** Why a figure is missing: what the gap that names its place says. */
final class Reasons {

  private static final String UNKNOWN = "the report gives no reason";

  private final List<Gap> gaps;

  Reasons(List<Gap> gaps) {
    this.gaps = gaps;
  }

  String of(Place place) {
    List<Gap> here = gaps.stream().filter(gap -> gap.what().equals(place.what())).toList();
    return here.stream()
        .filter(gap -> elements(gap).contains(place.element()))
        .findFirst()
        .or(() -> here.stream().findFirst())
        .map(gap -> place.element().isEmpty() ? gap.why() : reason(gap))
        .orElse(UNKNOWN);
  }

  // Gaps of elements end in their names: "no price is known (Antminer S21, Antminer T21)".
  private static String elements(Gap gap) {
    return gap.why().substring(reason(gap).length());
  }

  private static String reason(Gap gap) {
    int end = gap.why().lastIndexOf(" (");
    return end < 1 || !gap.why().endsWith(")") ? gap.why() : gap.why().substring(0, end);
  }
}
