package hashbrief.run.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hashbrief.run.links.LinkTokens.Purpose;
import hashbrief.run.links.LinkTokens.Token;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LinkTokensTest {
  private static final Instant EXPIRES = Instant.parse("2026-02-18T06:00:00Z");
  private static final String KEY = "reports/2026-01-18/hashbrief-2026-01-18.xlsx";
  private static final LinkTokens TOKENS = new LinkTokens(secret("first"));

  private static byte[] secret(String text) {
    return text.repeat(20).getBytes(StandardCharsets.UTF_8);
  }

  private static Token check(String token, Instant now) {
    return TOKENS.check(Purpose.REPORT, token, now);
  }

  @Test
  void token_beforeExpiry() {
    String token = TOKENS.issue(Purpose.REPORT, KEY, EXPIRES);
    assertEquals(new Token.Valid(KEY), check(token, EXPIRES.minusSeconds(1)));
  }

  @Test
  void token_atExpiry() {
    String token = TOKENS.issue(Purpose.REPORT, KEY, EXPIRES);
    assertEquals(new Token.Expired(), check(token, EXPIRES));
  }

  // HMAC computed with Python: hmac.new(b"first" * 20, b"r" + (1771394400).to_bytes(8) + key,
  // sha256)
  @Test
  void token_isPurposeExpiryKeyAndHmac() {
    byte[] token = Base64.getUrlDecoder().decode(TOKENS.issue(Purpose.REPORT, KEY, EXPIRES));
    byte[] key = KEY.getBytes(StandardCharsets.UTF_8);
    assertEquals("72" + "0000000069955560", HexFormat.of().formatHex(token, 0, 9));
    assertEquals(9 + key.length + 32, token.length);
    assertEquals(
        "2436468c07ef1a75a3b84d9a8fd8494a3a154ad9cb6db5fb67214d41eab9c486",
        HexFormat.of().formatHex(token, 9 + key.length, token.length));
  }

  @Test
  void token_withAnyBitChanged() {
    byte[] bytes = Base64.getUrlDecoder().decode(TOKENS.issue(Purpose.REPORT, KEY, EXPIRES));
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] changed = bytes.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      String token = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
      // Also where the change would have made it live longer, or made it look expired.
      assertEquals(new Token.Forged(), check(token, Instant.EPOCH), "bit " + bit);
    }
  }

  @Test
  void token_forTheOtherPurpose() {
    String token = TOKENS.issue(Purpose.UNSUBSCRIBE, KEY, EXPIRES);
    assertEquals(new Token.Forged(), check(token, Instant.EPOCH));
  }

  @Test
  void token_underAnotherSecret() {
    String token = new LinkTokens(secret("other")).issue(Purpose.REPORT, KEY, EXPIRES);
    assertEquals(new Token.Forged(), check(token, EXPIRES.plusSeconds(1)));
  }

  @Test
  void token_spelledDifferently() {
    String token = TOKENS.issue(Purpose.REPORT, KEY + "x", EXPIRES);
    char last = token.charAt(token.length() - 1);
    assertEquals(new Token.Valid(KEY + "x"), check(token, Instant.EPOCH));
    for (String other :
        new String[] {
          token + "=", token + "==", " " + token, token.replace(last, (char) (last + 1))
        }) {
      assertEquals(new Token.Forged(), check(other, Instant.EPOCH), other);
    }
  }

  @Test
  void token_thatIsNone() {
    for (String none : new String[] {"", "a", "....", "%00", "A".repeat(4000), "é".repeat(60)}) {
      assertEquals(new Token.Forged(), check(none, Instant.EPOCH), none);
    }
  }

  @Test
  void secret_tooShort() {
    assertThrows(IllegalArgumentException.class, () -> new LinkTokens(new byte[31]));
  }
}
