package hashbrief.sources.providers.bitcoincore;

import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Json;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Sha256;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Batched calls of one node, and what they answered. */
final class Rpc {
  static final String ID = "bitcoin-core";
  private static final int BATCH = 100;

  private final Access access;
  private final Map<String, String> headers;
  private final Fetcher fetcher;
  private final List<Body> bodies = new ArrayList<>();

  Rpc(Access access, Fetcher fetcher) throws UpstreamException {
    this.access = access;
    this.headers =
        credentials(access)
            .map(pair -> pair.getBytes(StandardCharsets.UTF_8))
            .map(bytes -> "Basic " + Base64.getEncoder().encodeToString(bytes))
            .map(value -> Map.of("Authorization", value))
            .orElse(Map.of());
    this.fetcher = fetcher;
  }

  private static Optional<String> credentials(Access access) throws UpstreamException {
    Optional<String> file = access.value("cookie-file");
    if (file.isPresent()) {
      try {
        return Optional.of(Files.readString(Path.of(file.get())).strip());
      } catch (IOException | InvalidPathException e) {
        throw new UpstreamException(
            Category.NOT_CONFIGURED, ID + ": the cookie file " + file.get() + " cannot be read");
      }
    }
    return access.value("user").map(user -> user + ":" + access.value("password").orElse(""));
  }

  /**
   * The results of one method called with each of the parameter lists (JSON), in their order.
   *
   * @throws UpstreamException with what a code of the node means, where one call fails
   */
  List<Json> call(String method, List<String> parameters) throws UpstreamException {
    List<Json> results = new ArrayList<>();
    for (int from = 0; from < parameters.size(); from += BATCH) {
      int to = Math.min(parameters.size(), from + BATCH);
      results.addAll(batch(method, parameters.subList(from, to)));
    }
    return results;
  }

  private List<Json> batch(String method, List<String> parameters) throws UpstreamException {
    List<String> calls = new ArrayList<>();
    for (String parameter : parameters) {
      calls.add(
          "{\"jsonrpc\":\"1.0\",\"id\":%s,\"method\":\"%s\",\"params\":%s}"
              .formatted(calls.size(), method, parameter));
    }
    Body body =
        fetcher.fetch(
            access
                .request("/")
                .headers(headers)
                .post("[" + String.join(",", calls) + "]")
                .as(Request.Kind.JSON_RPC));
    Json answer = Json.of(body);
    if (answer.isObject()) { // the batch as a whole was refused
      throw refused(method, body, answer.at("error"));
    }
    Map<Long, Json> byId = new TreeMap<>();
    for (Json item : answer.items()) {
      Optional<Json> error = item.find("error");
      if (error.isPresent()) {
        throw refused(method, body, error.get());
      }
      byId.put(item.at("id").count(), item.at("result"));
    }
    if (byId.size() != parameters.size()) {
      throw new UpstreamException(
          Category.WRONG_CONTENT,
          "%s: %s answers to %s calls of %s"
              .formatted(body.url(), byId.size(), parameters.size(), method));
    }
    bodies.add(body);
    return List.copyOf(byId.values());
  }

  private static UpstreamException refused(String method, Body body, Json error)
      throws UpstreamException {
    int code = error.at("code").number32();
    String told = error.at("message").text();
    return switch (code) {
      case -28 -> refused(Category.SERVER_ERROR, body, method, "the node is still starting", told);
      case -8, -5 -> refused(Category.NOT_FOUND, body, method, "no such block", told);
      case -1 -> refused(Category.NOT_FOUND, body, method, "the node is pruned", told);
      default -> refused(Category.REFUSED, body, method, "code " + code, told);
    };
  }

  private static UpstreamException refused(
      Category category, Body body, String method, String reason, String told) {
    return new UpstreamException(
        category, body.url() + " " + method + ": " + reason + " (" + told + ")");
  }

  /** All answers so far as one: the last one's time, the fingerprint of their fingerprints. */
  Body summary() {
    StringBuilder prints = new StringBuilder();
    bodies.forEach(body -> prints.append(body.sha256()).append('\n'));
    byte[] bytes = prints.toString().getBytes(StandardCharsets.UTF_8);
    Body last = bodies.getLast();
    String address = last.url() + " (" + bodies.size() + " batches)";
    return new Body(address, bytes, 200, last.retrievedAt(), Sha256.hexadecimal(bytes));
  }
}
