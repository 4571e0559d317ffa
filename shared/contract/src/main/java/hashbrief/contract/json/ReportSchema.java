package hashbrief.contract.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** The JSON Schema (2020-12) of report.json, which ships as {@code report.schema.json}. */
public final class ReportSchema {

  private static final String RESOURCE = "/hashbrief/contract/report.schema.json";

  private ReportSchema() {}

  // Compiled on first use: reading a report needs no schema.
  private static final class Compiled {
    static final Schema SCHEMA =
        SchemaRegistry.withDialect(
                Dialects.getDraft202012(),
                registry ->
                    registry.schemaRegistryConfig(
                        SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .locale(Locale.ROOT)
                            .build()))
            .getSchema(text(), InputFormat.JSON);
  }

  /** The schema as text. */
  public static String text() {
    try (InputStream in = ReportSchema.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Refuses a document that the schema does not allow.
   *
   * @throws ReportFormatException with every violation and its place
   */
  public static void validate(byte[] json) {
    List<String> violations =
        Compiled.SCHEMA.validate(ReportJson.tree(json)).stream()
            .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
            .distinct()
            .toList();
    if (!violations.isEmpty()) {
      throw new ReportFormatException(violations);
    }
  }
}
