package hashbrief.sources.ask;

import hashbrief.sources.ask.UpstreamException.Category;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV answer by the names in its header. */
public final class Csv {

  /** Lenient about quotes at the end, so that a cut last row is one bad row and not a dead file. */
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .setLenientEof(true)
          .setTrailingData(true)
          .get();

  private Csv() {}

  /**
   * All rows below the header, which must hold the {@code columns} (and may hold more).
   *
   * @param place name of the answer, in a refusal of all of it
   */
  public static List<Row> rows(byte[] bytes, String place, List<String> columns)
      throws UpstreamException {
    String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      for (String column : columns) {
        if (!parser.getHeaderMap().containsKey(column)) {
          throw new UpstreamException(
              Category.WRONG_CONTENT, place + ": the header has no column " + column);
        }
      }
      List<Row> rows = new ArrayList<>();
      for (CSVRecord row : parser) {
        rows.add(new Row(row, "line " + parser.getCurrentLineNumber()));
      }
      return rows;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new UpstreamException(
          Category.WRONG_CONTENT, place + ": not CSV (" + e.getMessage() + ")");
    }
  }

  /** One row, and where it stands. */
  public record Row(CSVRecord fields, String place) {

    /** The field, possibly empty; refused in a row of another length, such as one that was cut. */
    public String text(String column) throws UpstreamException {
      if (!fields.isConsistent()) {
        throw wrong(fields.size() + " fields, other than in the header");
      }
      return fields.get(column);
    }

    /** A finite number. */
    public double number(String column) throws UpstreamException {
      String text = text(column);
      try {
        double value = Double.parseDouble(text);
        if (Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException e) {
        // refused below, together with NaN and Infinity
      }
      throw wrong(column + " is not a number: '" + text + "'");
    }

    private UpstreamException wrong(String why) {
      return new UpstreamException(Category.WRONG_CONTENT, place + ": " + why);
    }
  }
}
