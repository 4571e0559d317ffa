package hashbrief.sources.files;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * A CSV file with a header; lines that begin with {@code #} are comments.
 *
 * @param name of the file, for messages
 * @param comments those before the header, without the sign
 */
public record CsvTable(String name, List<String> comments, List<CsvRow> rows) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setCommentMarker('#')
          .setHeader()
          .setSkipHeaderRecord(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  /** Reads the table, which must have at least the {@code columns} and one row. */
  static CsvTable parse(String name, byte[] bytes, String columns) {
    try (CSVParser parser = CSVParser.parse(new StringReader(decode(name, bytes)), FORMAT)) {
      List<String> header = parser.getHeaderNames();
      for (String column : columns.split(",")) {
        if (!header.contains(column)) {
          throw new UserFileException(name + ": no column " + column + "; needed: " + columns);
        }
      }
      List<CsvRow> rows = new ArrayList<>();
      for (CSVRecord values : parser) {
        CsvRow row = new CsvRow(name, parser.getCurrentLineNumber(), values);
        if (!values.isConsistent()) {
          throw new UserFileException(
              row.place() + values.size() + " values; the header names " + header.size());
        }
        rows.add(row);
      }
      if (rows.isEmpty()) {
        throw new UserFileException(name + ": no rows; needed: " + columns);
      }
      String comments = Optional.ofNullable(parser.getHeaderComment()).orElse("");
      return new CsvTable(name, comments.lines().map(String::strip).toList(), rows);
    } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
      throw new UserFileException(name + ": not a CSV file: " + e.getMessage());
    } catch (IOException e) {
      throw new UserFileException(name + ": cannot be read: " + e.getMessage());
    }
  }

  private static String decode(String name, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UserFileException(name + ": not UTF-8 text");
    }
  }
}
