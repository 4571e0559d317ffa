package hashbrief.render.workbook.book;

/**
 * How a cell looks.
 *
 * @param pattern number format
 */
public record Look(Role role, String pattern) {

  /** The number format that prints as many digits as there are. */
  public static final String GENERAL = "General";

  /** What a cell is for; it decides font, fill and alignment. */
  public enum Role {
    TITLE,
    LEDE,
    NOTE,
    HEADING,
    HEADER,
    TEXT,
    /** A word that stands where a figure might. */
    WORD,
    /** For programs and the curious: small and grey. */
    PATH,
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

  /** Words. */
  public static Look of(Role role) {
    return new Look(role, GENERAL);
  }

  /** A figure of the report. */
  public static Look figure(String pattern) {
    return new Look(Role.FIGURE, pattern);
  }
}
