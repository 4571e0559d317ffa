package hashbrief.readerlinks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** What a reader asked, from the event of a function URL (payload 2.0). */
record LinkRequest(String method, String path, String token) {
  private static final JsonFactory JSON = new JsonFactory();

  static LinkRequest read(InputStream event) throws IOException {
    String method = "";
    String path = "";
    String query = "";
    try (JsonParser json = JSON.createParser(event)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME) {
          // By their place in the document: a header could have any of these names.
          String pointer = json.getParsingContext().pathAsPointer().toString();
          json.nextToken();
          switch (pointer) {
            case "/requestContext/http/method" -> method = json.getText();
            case "/rawPath" -> path = json.getText();
            case "/rawQueryString" -> query = json.getText();
            case "/headers", "/queryStringParameters", "/cookies" -> json.skipChildren();
            default -> {}
          }
        }
      }
    }
    return new LinkRequest(method, path, token(query));
  }

  // Empty where there is none; a token has only characters that need no decoding.
  private static String token(String query) {
    return Arrays.stream(query.split("&"))
        .filter(parameter -> parameter.startsWith("token="))
        .map(parameter -> parameter.substring("token=".length()))
        .findFirst()
        .orElse("");
  }

  @Override
  public String toString() {
    return method + " " + path; // a token is never printed
  }
}
