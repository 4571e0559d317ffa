package hashbrief.render.workbook.sheets;

/** Colours of series, chosen to differ also in grey and for colour-blind readers. */
final class Palette {

  static final int NAVY = 0x1F4E79;
  static final int SKY = 0x9DC3E6;
  static final int MIST = 0xDCE9F5;
  static final int ORANGE = 0xC55A11;
  static final int GREY = 0x7F7F7F;

  private static final int[] LINES = {
    0xC55A11, 0x548235, 0x7030A0, 0xBF9000, 0xC00000, 0x008080, 0x806000, 0x404040
  };

  private Palette() {}

  static int line(int index) {
    return LINES[index % LINES.length];
  }
}
