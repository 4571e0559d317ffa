package hashbrief.run.mail;

/**
 * The sender's or the recipient's address is none. It is not repeated, since messages go to logs.
 */
public final class BadAddressException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadAddressException(String whose) {
    super("the address of the " + whose + " is none");
  }
}
