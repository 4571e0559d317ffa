package hashbrief.run.links;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and checks tokens: base64url of purpose (1 byte), expiry (8), key (UTF-8) and HMAC (32).
 */
public final class LinkTokens {

  /** What a token lets its bearer do; a token for one purpose is worthless for the other. */
  public enum Purpose {
    /** Download the report under the key. */
    REPORT('r'),
    /** Stop the mails to the recipient whose hash is the key. */
    UNSUBSCRIBE('u');

    private final char code;

    Purpose(char code) {
      this.code = code;
    }

    /** One ASCII character in the token. */
    byte code() {
      return (byte) code;
    }
  }

  /** What became of a token that was shown. */
  public sealed interface Token {

    /** Made here, for this purpose, and still alive. */
    record Valid(String key) implements Token {}

    /** Made here, for this purpose, and too old. */
    record Expired() implements Token {}

    /** Not made here, or for another purpose, or changed on the way. */
    record Forged() implements Token {}
  }

  private static final String ALGORITHM = "HmacSHA256";
  private static final int MAC_BYTES = 32;
  private static final int HEAD_BYTES = 1 + Long.BYTES;
  private static final int MAX_TOKEN_CHARACTERS = 2048; // S3 keys end at 1024 bytes
  private static final int MIN_SECRET_BYTES = 32; // RFC 2104: no shorter than the hash

  private final SecretKeySpec secret;

  /** {@code secret}: at least 32 bytes. */
  public LinkTokens(byte[] secret) {
    if (secret.length < MIN_SECRET_BYTES) {
      throw new IllegalArgumentException(
          "the link secret has " + secret.length + " bytes, at least 32 are needed");
    }
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  /** A token that is valid until {@code expires} (to the second). */
  public String issue(Purpose purpose, String key, Instant expires) {
    byte[] name = key.getBytes(StandardCharsets.UTF_8);
    byte[] signed =
        ByteBuffer.allocate(HEAD_BYTES + name.length)
            .put(purpose.code())
            .putLong(expires.getEpochSecond())
            .put(name)
            .array();
    byte[] token = Arrays.copyOf(signed, signed.length + MAC_BYTES);
    System.arraycopy(mac(signed), 0, token, signed.length, MAC_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** Whether it can be one of ours, whatever the secret. */
  static boolean isShaped(Purpose purpose, String token) {
    byte[] bytes = decode(token);
    return bytes.length > HEAD_BYTES + MAC_BYTES && bytes[0] == purpose.code();
  }

  /** What the token is worth for {@code purpose} at {@code now}. */
  public Token check(Purpose purpose, String token, Instant now) {
    byte[] bytes = decode(token);
    if (bytes.length < HEAD_BYTES + MAC_BYTES) {
      return new Token.Forged();
    }
    byte[] signed = Arrays.copyOf(bytes, bytes.length - MAC_BYTES);
    byte[] claimed = Arrays.copyOfRange(bytes, signed.length, bytes.length);
    // Constant time, so that the answer's delay tells nothing about a nearly right HMAC. The time
    // of
    // expiry counts only once the HMAC has shown that it is ours.
    if (!MessageDigest.isEqual(mac(signed), claimed) || signed[0] != purpose.code()) {
      return new Token.Forged();
    }
    ByteBuffer rest = ByteBuffer.wrap(signed, 1, signed.length - 1);
    long expires = rest.getLong();
    return now.getEpochSecond() >= expires
        ? new Token.Expired()
        : new Token.Valid(StandardCharsets.UTF_8.decode(rest).toString());
  }

  // Empty for what is no token. Encoded again and compared, since the decoder accepts several
  // spellings of the same bytes and one link should have one.
  private static byte[] decode(String token) {
    byte[] none = {};
    if (token.length() > MAX_TOKEN_CHARACTERS) {
      return none;
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(token)
          ? bytes
          : none;
    } catch (IllegalArgumentException e) {
      return none; // not base64url
    }
  }

  private byte[] mac(byte[] signed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM); // not shared: a Mac keeps state and links come at once
      mac.init(secret);
      return mac.doFinal(signed);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
