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
    return gaps.stream()
        .filter(gap -> gap.tells(place.path(), place.element()))
        .findFirst()
        .map(Gap::reason)
        .orElse(UNKNOWN);
  }
}
