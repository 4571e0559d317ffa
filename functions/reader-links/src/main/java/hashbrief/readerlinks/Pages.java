package hashbrief.readerlinks;

/** The few pages that a reader can see here. */
final class Pages {

  private Pages() {}

  static String ready() {
    return page("Report", "<p>This link downloads a report.</p>");
  }

  static String forged() {
    return page(
        "Not a link of ours",
        "<p>This link is not complete, or has been changed. Please open the one in the mail"
            + " again.</p>");
  }

  static String expired() {
    return page(
        "Link expired",
        "<p>This link has expired. The workbook that came with the mail does not.</p>");
  }

  static String unknown() {
    return page("Nothing here", "<p>There is nothing under this address.</p>");
  }

  /** Asks first: mail scanners open every link, and a GET must not change anything. */
  static String askToUnsubscribe() {
    return page(
        "Unsubscribe",
        "<p>Stop the weekly brief to this address?</p>"
            // Without an action a form goes to the address of its page, which holds the token.
            + "<form method=\"post\"><button>Unsubscribe</button></form>");
  }

  static String unsubscribed() {
    return page(
        "Unsubscribed", "<p>You will get no more mails. To get them again, ask the sender.</p>");
  }

  private static String page(String title, String content) {
    return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        + "<title>"
        + title
        + " - Hashbrief</title>"
        + "<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:4rem auto;"
        + "padding:0 1rem}button{font:inherit;padding:.5rem 1.5rem}</style></head><body><h1>"
        + title
        + "</h1>"
        + content
        + "</body></html>";
  }
}
