package hashbrief.sources.ask;

import hashbrief.sources.ask.UpstreamException.Category;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * CSV with a header, of an answer or of a file; lines that begin with {@code #} are comments.
 *
 * @param name for messages
 * @param comments those before the header, without the sign
 */
public record CsvTable(String name, List<String> comments, List<CsvRow> rows) {
  private static final int MOST_ROWS = 200_000;
  private static final int LONGEST_LINE = 20_000;

  /** Lenient about quotes at the end, so that a cut last row is one bad row and not a dead file. */
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setCommentMarker('#')
          .setHeader()
          .setSkipHeaderRecord(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .setLenientEof(true)
          .setTrailingData(true)
          .get();

  /** The table of an answer; refused as a whole where its header or its form is wrong. */
  public static CsvTable of(byte[] bytes, String place, List<String> columns)
      throws UpstreamException {
    try {
      return parse("", bytes, columns, UnreadableException::new);
    } catch (UnreadableException e) {
      throw new UpstreamException(Category.WRONG_CONTENT, place + ": " + e.getMessage());
    }
  }

  /**
   * The table of a file, which must have at least the {@code columns}.
   *
   * @param trouble makes the exception of a message, for what is wrong here or in a row
   */
  public static CsvTable parse(
      String name,
      byte[] bytes,
      List<String> columns,
      Function<String, UnreadableException> trouble) {
    String place = name.isEmpty() ? "" : name + ": ";
    String needed = "; needed: " + String.join(",", columns);
    try (CSVParser parser = CSVParser.parse(new StringReader(decode(bytes)), FORMAT)) {
      for (String column : columns) {
        if (!parser.getHeaderNames().contains(column)) {
          throw trouble.apply(place + "no column " + column + needed);
        }
      }
      List<CsvRow> rows = new ArrayList<>();
      for (CSVRecord values : parser) {
        if (rows.size() == MOST_ROWS) {
          throw trouble.apply(place + "more than " + MOST_ROWS + " rows");
        }
        rows.add(new CsvRow(name, parser.getCurrentLineNumber(), values, trouble));
      }
      if (rows.isEmpty()) {
        throw trouble.apply(place + "no rows" + needed);
      }
      String comments = Optional.ofNullable(parser.getHeaderComment()).orElse("");
      return new CsvTable(name, comments.lines().map(String::strip).toList(), rows);
    } catch (CharacterCodingException e) {
      throw trouble.apply(place + "not UTF-8 text");
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw trouble.apply(place + "not CSV: " + e.getMessage());
    }
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    int line = 0;
    for (byte one : bytes) {
      line = one == '\n' ? 0 : line + 1;
      if (line > LONGEST_LINE) {
        throw new IllegalArgumentException("a line of more than " + LONGEST_LINE + " bytes");
      }
    }
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
