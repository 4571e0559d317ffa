package hashbrief.contract.json;

import java.util.List;

/** A document that is not a report; the message says what is wrong and where. */
public final class ReportFormatException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ReportFormatException(String message) {
    super("report.json: " + message);
  }

  ReportFormatException(String message, Throwable cause) {
    super("report.json: " + message, cause);
  }

  ReportFormatException(List<String> violations) {
    this(violations.size() + " violation(s) of the schema: " + String.join("; ", violations));
  }
}
