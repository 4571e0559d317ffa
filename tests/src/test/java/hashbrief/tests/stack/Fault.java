package hashbrief.tests.stack;

import java.util.Map;

/**
 * A failure that LocalStack shall produce; tests/localstack/plugins/hashbrief_localstack/faults.py
 * says what the fields mean.
 */
record Fault(Map<String, ?> fields) {
  /** The error of a lost sandbox; the state machine tries again. */
  static final String LOST = "Lambda.Unknown";

  /** An error that nobody has thought of; the state machine gives up. */
  static final String STRANGE = "java.lang.NullPointerException";

  /** Fails before it does anything. */
  static Fault failing(int times, String error) {
    return new Fault(Map.of("fail", times, "error", error));
  }

  /** Does its work, and its answer is lost. */
  static Fault losingTheAnswer(int times, String error) {
    return new Fault(Map.of("fail", times, "error", error, "when", "after"));
  }

  /** SES says no, having done nothing. */
  static Fault refusing(int times, String error, int status) {
    return new Fault(Map.of("fail", times, "error", error, "status", status));
  }

  /** SendReport is killed while it waits for SES, which has taken the mail or has not. */
  static Fault killingSendReport(boolean taken) {
    return new Fault(Map.of("fail", 1, "when", taken ? "after" : "before", "kill", "SendReport"));
  }
}
