package hashbrief.readerlinks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** What the reader gets, as a function URL wants it. */
record LinkAnswer(int status, Map<String, String> headers, String body) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Cache-Control", "no-store",
          "Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline'; form-action 'self';"
                  + " frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer", // an address with its token is told to nobody
          "X-Content-Type-Options", "nosniff",
          "X-Robots-Tag", "noindex");

  static LinkAnswer page(int status, String html) {
    return with(status, Map.of("Content-Type", "text/html; charset=utf-8"), html);
  }

  static LinkAnswer redirect(URI location) {
    return with(302, Map.of("Location", location.toString()), "");
  }

  static LinkAnswer notAllowed(String allow) {
    return with(405, Map.of("Allow", allow), "");
  }

  private static LinkAnswer with(int status, Map<String, String> more, String body) {
    TreeMap<String, String> headers = new TreeMap<>(ALWAYS);
    headers.putAll(more);
    return new LinkAnswer(status, headers, body);
  }

  /** The same without its body, for HEAD. */
  LinkAnswer headOnly() {
    return new LinkAnswer(status, headers, "");
  }

  void write(OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", status);
      json.writeObjectFieldStart("headers");
      for (Map.Entry<String, String> header : headers.entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      json.writeStringField("body", body);
      json.writeEndObject();
    }
  }
}
