package hashbrief.run.links;

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
