package hashbrief.run.once;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hashbrief.run.store.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What stands under a claimed key: who claimed it and when; once it is done, its id. */
record Attempt(String attempt, Instant at, Optional<String> id) {
  private static final JsonFactory JSON = new JsonFactory();

  static Attempt open(String attempt, Instant at) {
    return new Attempt(attempt, at, Optional.empty());
  }

  Attempt done(String id, Instant when) {
    return new Attempt(attempt, when, Optional.of(id));
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("attempt", attempt);
      json.writeStringField("at", at.toString());
      if (id.isPresent()) {
        json.writeStringField("id", id.get());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array takes everything", e);
    }
    return bytes.toByteArray();
  }

  static Attempt read(String key, byte[] bytes) {
    TreeMap<String, String> fields = new TreeMap<>();
    try (JsonParser json = JSON.createParser(bytes)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        fields.put(json.currentName(), json.nextTextValue());
      }
      return new Attempt(
          Objects.requireNonNull(fields.get("attempt")),
          Instant.parse(fields.get("at")),
          Optional.ofNullable(fields.get("id")));
    } catch (IOException | RuntimeException e) {
      throw new StoreException(key + ": not a claim", e);
    }
  }
}
