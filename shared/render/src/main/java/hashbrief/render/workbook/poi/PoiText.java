package hashbrief.render.workbook.poi;

import org.apache.poi.ss.SpreadsheetVersion;

/** Text as a cell takes it. */
final class PoiText {

  private static final int MOST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final String CUT = " \u2026";

  private PoiText() {}

  /** Without the characters that XML cannot hold, and cut where a cell ends. */
  static String of(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints().filter(PoiText::isWritable).forEach(kept::appendCodePoint);
    if (kept.length() <= MOST) {
      return kept.toString();
    }
    int end = MOST - CUT.length();
    return kept.substring(0, Character.isHighSurrogate(kept.charAt(end - 1)) ? end - 1 : end) + CUT;
  }

  private static boolean isWritable(int point) {
    return point == '\n'
        || point >= 0x20
            && !Character.isISOControl(point)
            && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
            && (point & 0xFFFE) != 0xFFFE;
  }
}
