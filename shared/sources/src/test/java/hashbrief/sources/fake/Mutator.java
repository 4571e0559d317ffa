package hashbrief.sources.fake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bends texts in the ways that have ended reports: the same seed bends the same way. */
public final class Mutator {
  private static final Pattern VALUE =
      Pattern.compile("(?<=[:\\[,\"'=>])-?[\\w.+:-]+(?=[,\\]\"'}<\\n])");
  private static final String ESCAPES = "\u001b[31m\u0000\u202e\u2066";
  private static final List<String> VALUES =
      List.of(
          "0",
          "-1",
          "null",
          "1e400",
          "\"\"",
          "NaN",
          "[]",
          "{}",
          "9e18",
          "true",
          "1e-9",
          "\"x\"",
          "9e17",
          "1e-300",
          "4294967296",
          "9223372036854775807",
          "1000000000",
          "-9e17",
          "1e999999999",
          "+999999999-12-31",
          "9999999999-01",
          "2026-02-30",
          "2026-13",
          "",
          "\"",
          "\\u0000");
  private static final List<String> LONG =
      List.of("1".repeat(400), "9".repeat(400_000), "a".repeat(40_000), "0.".repeat(2000));

  private final SplittableRandom random;

  public Mutator(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Whether something of that probability happens. */
  public boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /** Other bytes, from slightly to wildly different. */
  public byte[] mutate(byte[] bytes) {
    if (happens(0.05)) {
      return bytes(bytes);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    int times = happens(0.5) ? 1 : 1 + random.nextInt(5);
    for (int i = 0; i < times; i++) {
      text = happens(0.75) ? values(text) : structure(text);
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** One value replaced, or a share of them. */
  private String values(String text) {
    double share = happens(0.6) ? 0 : Math.pow(10, -1 - 3 * random.nextDouble());
    int from = random.nextInt(text.length() + 1);
    Matcher matcher = VALUE.matcher(text);
    StringBuilder bent = new StringBuilder();
    boolean one = matcher.find(from) || matcher.find(0);
    if (!one) {
      return text;
    }
    if (share == 0) {
      return text.substring(0, matcher.start())
          + value(matcher.group())
          + text.substring(matcher.end());
    }
    matcher.reset();
    while (matcher.find()) {
      String value = happens(share) ? value(matcher.group()) : matcher.group();
      matcher.appendReplacement(bent, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(bent).toString();
  }

  private String value(String was) {
    return switch (random.nextInt(12)) {
      case 0 -> was + "000";
      case 1 -> "-" + was;
      case 2 -> was + ESCAPES;
      case 3 -> happens(0.02) ? LONG.get(random.nextInt(LONG.size())) : LONG.getFirst();
      case 4 -> was.isEmpty() ? "1" : was.substring(random.nextInt(was.length()));
      default -> VALUES.get(random.nextInt(VALUES.size()));
    };
  }

  /** Pieces cut, doubled, swapped, or nested deeply. */
  private String structure(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + 1 + random.nextInt(happens(0.2) ? 2000 : 40));
    String piece = text.substring(from, to);
    return switch (random.nextInt(7)) {
      case 0 -> text.substring(0, from);
      case 1 -> text.substring(0, from) + text.substring(to);
      case 2 -> text.substring(0, to) + text.substring(from);
      case 3 -> text.substring(0, from) + piece.replaceAll("[\\[\\]{}]", ",") + text.substring(to);
      case 4 -> text.substring(0, from) + "[".repeat(5000) + text.substring(from);
      case 5 -> text.substring(0, from) + ",".repeat(happens(0.01) ? 3_000_000 : 50) + piece;
      default -> text.substring(0, from) + ESCAPES + text.substring(from);
    };
  }

  private byte[] bytes(byte[] bytes) {
    byte[] bent = Arrays.copyOf(bytes, Math.max(1, bytes.length));
    for (int i = 0; i <= random.nextInt(20); i++) {
      bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
    }
    return bent;
  }
}
