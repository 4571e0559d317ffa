package hashbrief.sources.ask;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secret values of a request, to be taken out of everything that is logged or kept. Bodies too:
 * EIA, for one, echoes the request with its key.
 */
final class Secrets {
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)[?&](?:api_?key|key|token|securitytoken)=([^&]*)");
  private static final Pattern SECRET_HEADER = Pattern.compile("(?i)authorization|key|token");
  private static final int SHORTEST = 4; // a shorter one would hit innocent text

  private final List<String> values = new ArrayList<>();

  Secrets(Request request) {
    Matcher matcher = PARAMETER.matcher("?" + String.valueOf(request.uri().getQuery()));
    while (matcher.find()) {
      add(matcher.group(1));
    }
    request.hidden().forEach(this::add);
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (SECRET_HEADER.matcher(name).find()) {
                add(value);
              }
            });
  }

  private void add(String value) {
    if (value.length() >= SHORTEST) {
      values.add(value);
    }
  }

  String scrub(String text) {
    String scrubbed = text;
    for (String value : values) {
      scrubbed = scrubbed.replace(value, "***");
    }
    return scrubbed;
  }

  byte[] scrub(byte[] bytes) {
    if (values.isEmpty()) {
      return bytes;
    }
    // ISO 8859-1 maps every byte to one character and back, so other bytes stay as received.
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return scrub(text).getBytes(StandardCharsets.ISO_8859_1);
  }
}
