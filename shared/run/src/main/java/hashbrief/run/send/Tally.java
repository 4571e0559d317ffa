package hashbrief.run.send;

import hashbrief.run.log.StepLog;
import hashbrief.run.once.Once.Outcome;
import hashbrief.run.steps.RetriableException;
import hashbrief.run.steps.StepAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of the mails and of the event, and remembers what the owner must know. */
final class Tally {
  private final StepLog log;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> troubles = new ArrayList<>();
  private final List<String> postponed = new ArrayList<>();

  Tally(StepLog log) {
    this.log = log;
    for (String outcome : List.of("mails", "mailsBefore", "suppressed", "refused", "unknown")) {
      counts.put(outcome, 0);
    }
    counts.put("published", 0);
  }

  void linksFail(String why) {
    trouble("linksFail", "the links in the mails do not work: " + why);
  }

  void suppressed(String recipient) {
    count("suppressed");
    log.info(recipient + " has unsubscribed");
  }

  void mail(String recipient, Outcome outcome) {
    add("mail to " + recipient, "mails", "mailsBefore", outcome);
  }

  /** A week counts as published also when an earlier attempt had told the subscribers. */
  void announced(Outcome outcome) {
    add("event to subscribers", "published", "published", outcome);
  }

  /** The answer; postponed mails are the state machine's to try again. */
  StepAnswer answer(LocalDate asOf, int revision) {
    if (!postponed.isEmpty()) {
      List<String> all = new ArrayList<>(postponed);
      all.addAll(troubles);
      throw new RetriableException(String.join("; ", all));
    }
    return new StepAnswer(asOf, revision, Map.of(), counts, List.of(), troubles);
  }

  private void add(String what, String done, String before, Outcome outcome) {
    switch (outcome) {
      case Outcome.Done(String id) -> {
        count(done);
        log.info(what + " taken as " + id);
      }
      case Outcome.DoneBefore(String id) -> {
        count(before);
        log.info(what + " had been taken as " + id);
      }
      case Outcome.Refused(String reason) -> trouble("refused", what + " refused: " + reason);
      case Outcome.Unknown(String reason) ->
          trouble("unknown", what + " has an unknown fate and is not repeated: " + reason);
      case Outcome.Postponed(String reason) -> {
        log.warn(what + " postponed: " + reason);
        postponed.add(what + " postponed: " + reason);
      }
    }
  }

  private void trouble(String kind, String line) {
    count(kind);
    troubles.add(line);
    log.error(line);
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }
}
