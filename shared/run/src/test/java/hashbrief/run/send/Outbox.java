package hashbrief.run.send;

import hashbrief.render.mail.Letter;
import hashbrief.run.event.StepEvent;
import hashbrief.run.event.StepEvent.Execution;
import hashbrief.run.links.Addresses;
import hashbrief.run.links.LinkSecrets;
import hashbrief.run.log.StepLog;
import hashbrief.run.mail.Mailer;
import hashbrief.run.mail.MemoryMailer;
import hashbrief.run.notify.MemoryNotifier;
import hashbrief.run.notify.Notifier.Message;
import hashbrief.run.once.Handover;
import hashbrief.run.once.Once;
import hashbrief.run.settings.RunSettings.Recipient;
import hashbrief.run.steps.StepAnswer;
import hashbrief.run.store.FailingStore;
import hashbrief.run.store.FailingStore.Moment;
import hashbrief.run.store.MemoryStore;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A SendReport over fakes, with one written report and two readers. */
final class Outbox {
  static final Charset UTF_8 = StandardCharsets.UTF_8;
  static final String WORKBOOK = "a workbook ".repeat(300);
  static final String BASE = "https://links.example.org/";
  static final List<String> READERS = List.of("anna@example.org", "ben@example.org");
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-18");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-19T06:05:00Z"));

  final MemoryStore store = new MemoryStore();
  final MemoryMailer mailer = new MemoryMailer();
  final MemoryNotifier notifier = new MemoryNotifier();
  final List<String> lines = new ArrayList<>();
  FailingStore.Fault fault = (moment, operation, key) -> {};
  Optional<String> problem = Optional.empty();
  int maxBytes = 100_000;
  private int attempts;

  Outbox() {
    String report = "reports/2026-01-18/hashbrief-2026-01-18";
    store.put(report + ".json", "{}".getBytes(UTF_8), "application/json");
    store.put(report + ".xlsx", WORKBOOK.getBytes(UTF_8), "application/octet-stream");
  }

  static StepEvent event() {
    return event(false, List.of(), Optional.of(new Execution("arn:weekly", "weekly")));
  }

  static StepEvent resend(String execution) {
    return event(true, List.of(), Optional.of(new Execution("arn", execution)));
  }

  static StepEvent only(String address) {
    return event(false, List.of(address), Optional.empty());
  }

  private static StepEvent event(boolean resend, List<String> only, Optional<Execution> execution) {
    return new StepEvent(
        AS_OF, false, false, resend, only, Optional.empty(), execution, "request-1");
  }

  List<String> recipients() {
    return mailer.taken().stream().map(taken -> taken.mail().to()).toList();
  }

  StepAnswer run(StepEvent event) {
    FailingStore failing = new FailingStore(store, (m, o, k) -> fault.at(m, o, k));
    Mailer crashing =
        (mail, mime) -> {
          fault.at(Moment.BEFORE, "send", "sent/");
          Handover answer = mailer.send(mail, mime);
          fault.at(Moment.AFTER, "send", "sent/");
          return answer;
        };
    byte[] secret = "a secret of the test, long enough".getBytes(UTF_8);
    LinkSecrets secrets = new LinkSecrets(() -> List.of(secret), CLOCK);
    SendReport send =
        new SendReport(
            failing,
            request ->
                List.of(
                    new Recipient("anna@example.org", "Europe/Berlin"),
                    new Recipient("ben@example.org", "UTC")),
            json -> new PlainEdition(),
            new Addresses(secrets, URI.create(BASE), Duration.ofDays(30), CLOCK),
            link -> problem.filter(why -> link.toString().startsWith(BASE + "r?token=")),
            new SendReport.Sender("Hashbrief <brief@example.org>", maxBytes, "hashbrief"),
            new Once(failing, CLOCK, () -> "attempt-" + ++attempts),
            crashing,
            notifier);
    return send.run(event, new StepLog(lines::add, CLOCK, Map.of()));
  }

  private record PlainEdition() implements Edition {
    @Override
    public Letter letter(Recipient reader, Letter.Links pointers) {
      String text =
          reader.timeZone()
              + (pointers.attached() ? " attached " : " link ")
              + pointers.report()
              + " for "
              + pointers.days()
              + " days";
      return new Letter("Subject", "<p>" + text + "</p>", text, List.of());
    }

    @Override
    public Message announcement() {
      return new Message("Report", "{}", Map.of("asOf", List.of("2026-01-18")));
    }
  }
}
