package hashbrief.render.workbook.book;

/** How a cell looks. */
public record Look(Role role, Format format) {

  /** What a cell is for; it decides font, fill and alignment. */
  public enum Role {
    TITLE,
    LEDE,
    NOTE,
    /** A note beside figures, which may run over into empty columns. */
    REMARK,
    /** A note within a table: it shrinks rather than run over into the next column. */
    ASIDE,
    HEADING,
    HEADER,
    TEXT,
    STRONG,
    FIGURE,
    /** The reader may change it. */
    INPUT,
    MISSING,
    GOOD,
    BAD,
    DOUBTFUL,
    UNKNOWN
  }

  /** How numbers are printed. */
  public enum Format {
    GENERAL("General"),
    WHOLE("#,##0"),
    ONE("#,##0.0"),
    TWO("#,##0.00"),
    SIGNED_TWO("+#,##0.00;-#,##0.00;0.00"),
    FOUR("0.0000"),
    EIGHT("0.00000000"),
    PERCENT("0.0%"),
    PERCENT_TWO("0.00%"),
    SIGNED_PERCENT("+0.0%;-0.0%;0.0%"),
    SIGNED_PERCENT_TWO("+0.00%;-0.00%;0.00%"),
    /** Shown in units of 1e12; the cell holds the whole number. */
    TRILLIONS("#,##0.00,,,,"),
    /** Shown in units of 1e6. */
    MILLIONS("#,##0.0,,"),
    DATE("yyyy-mm-dd");

    private final String pattern;

    Format(String pattern) {
      this.pattern = pattern;
    }

    public String pattern() {
      return pattern;
    }
  }

  /** Words. */
  public static Look of(Role role) {
    return new Look(role, Format.GENERAL);
  }

  /** A figure of the report. */
  public static Look figure(Format format) {
    return new Look(Role.FIGURE, format);
  }
}
