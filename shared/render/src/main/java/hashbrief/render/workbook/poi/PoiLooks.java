package hashbrief.render.workbook.poi;

import hashbrief.render.workbook.book.Look;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Looks as styles; a workbook holds each once. */
final class PoiLooks {

  private static final byte OPAQUE = (byte) 0xFF;
  private static final int NAVY = 0x1F4E79;
  private static final int WHITE = 0xFFFFFF;
  private static final int BLACK = 0x000000;
  private static final int GREY = 0x595959;
  private static final int FAINT = 0x808080;
  private static final int RULE = 0xBFBFBF;
  private static final int INPUT_BLUE = 0x0000FF;

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
  private final Map<FontKey, XSSFFont> fonts = new HashMap<>();

  private record FontKey(int size, int rgb, boolean bold, boolean italic) {}

  PoiLooks(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  XSSFCellStyle of(Look look) {
    return styles.computeIfAbsent(look, this::style);
  }

  static XSSFColor color(int rgb) {
    return new XSSFColor(new byte[] {OPAQUE, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }

  private XSSFCellStyle style(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    if (!look.pattern().equals(Look.GENERAL)) {
      style.setDataFormat(workbook.createDataFormat().getFormat(look.pattern()));
    }
    switch (look.role()) {
      case TITLE -> style.setFont(font(16, NAVY, true, false));
      case LEDE -> wrapped(style, font(12, BLACK, false, false));
      case NOTE -> style.setFont(font(10, GREY, false, true));
      case PATH -> {
        style.setFont(font(8, FAINT, false, false));
        ruled(style);
      }
      case HEADING -> {
        style.setFont(font(13, NAVY, true, false));
        style.setVerticalAlignment(VerticalAlignment.BOTTOM);
      }
      case HEADER -> {
        wrapped(style, font(10, WHITE, true, false));
        fill(style, NAVY);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(HorizontalAlignment.CENTER);
      }
      case TEXT -> {
        wrapped(style, font(10, BLACK, false, false));
        ruled(style);
      }
      case WORD -> {
        style.setFont(font(10, BLACK, false, false));
        style.setAlignment(HorizontalAlignment.RIGHT);
        underlined(style);
      }
      case STRONG -> {
        style.setFont(font(10, NAVY, true, false));
        fill(style, 0xDCE9F5);
      }
      case FIGURE -> {
        style.setFont(font(10, BLACK, false, false));
        style.setAlignment(HorizontalAlignment.RIGHT);
        underlined(style);
      }
      case INPUT -> {
        style.setFont(font(10, INPUT_BLUE, false, false));
        fill(style, 0xFFF9DB);
        border(style, 0xBFBFBF);
        style.setAlignment(HorizontalAlignment.RIGHT);
      }
      case MISSING -> {
        style.setFont(font(10, GREY, false, true));
        style.setAlignment(HorizontalAlignment.RIGHT);
        underlined(style);
      }
      case GOOD -> verdict(style, 0xC6E0B4);
      case BAD -> verdict(style, 0xF8CBAD);
      case DOUBTFUL -> verdict(style, 0xFFE699);
      case UNKNOWN -> verdict(style, 0xE0E0E0);
    }
    return style;
  }

  private void verdict(XSSFCellStyle style, int rgb) {
    style.setFont(font(10, BLACK, false, false));
    fill(style, rgb);
    style.setAlignment(HorizontalAlignment.CENTER);
    underlined(style);
  }

  /** Text beside figures keeps a distance from them. */
  private static void ruled(XSSFCellStyle style) {
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) 1);
    underlined(style);
  }

  private static void underlined(XSSFCellStyle style) {
    style.setBorderBottom(BorderStyle.HAIR);
    style.setBottomBorderColor(color(RULE));
  }

  private static void wrapped(XSSFCellStyle style, XSSFFont font) {
    style.setFont(font);
    style.setWrapText(true);
  }

  private static void fill(XSSFCellStyle style, int rgb) {
    style.setFillForegroundColor(color(rgb));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static void border(XSSFCellStyle style, int rgb) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(color(rgb));
    style.setBottomBorderColor(color(rgb));
    style.setLeftBorderColor(color(rgb));
    style.setRightBorderColor(color(rgb));
  }

  private XSSFFont font(int size, int rgb, boolean bold, boolean italic) {
    return fonts.computeIfAbsent(
        new FontKey(size, rgb, bold, italic),
        key -> {
          XSSFFont font = workbook.createFont();
          font.setFontHeightInPoints((short) size);
          font.setColor(color(rgb));
          font.setBold(bold);
          font.setItalic(italic);
          return font;
        });
  }
}
