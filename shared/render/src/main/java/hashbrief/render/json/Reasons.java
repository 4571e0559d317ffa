package hashbrief.render.json;

import hashbrief.core.report.Gap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Why a figure is missing: the gap that names its path, or the nearest path above it. */
final class Reasons {

  private static final String UNKNOWN = "the report gives no reason";

  private final Map<String, String> byPath = new HashMap<>();

  Reasons(List<Gap> gaps) {
    gaps.forEach(gap -> byPath.putIfAbsent(gap.what(), gap.why()));
  }

  /**
   * @param path names joined by dots, elements in brackets: {@code energy.markets[se1].hours}
   */
  String of(String path) {
    String at = path;
    while (!at.isEmpty()) {
      String reason = byPath.get(at);
      if (reason == null) {
        reason = byPath.get(at.replaceAll("\\[[^]]*]", ""));
      }
      if (reason != null) {
        return reason;
      }
      at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
    }
    return UNKNOWN;
  }
}
