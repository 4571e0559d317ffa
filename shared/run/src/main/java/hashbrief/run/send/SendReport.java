package hashbrief.run.send;

import hashbrief.render.mail.Letter;
import hashbrief.run.event.StepEvent;
import hashbrief.run.links.Addresses;
import hashbrief.run.log.StepLog;
import hashbrief.run.mail.Mail;
import hashbrief.run.mail.Mailer;
import hashbrief.run.mail.MimeBytes;
import hashbrief.run.mail.MimeBytes.BadAddressException;
import hashbrief.run.mail.RecipientHash;
import hashbrief.run.notify.Notifier;
import hashbrief.run.once.Once;
import hashbrief.run.once.Once.Outcome;
import hashbrief.run.revisions.Ledger;
import hashbrief.run.settings.RunSettings.Recipient;
import hashbrief.run.steps.MissingInputException;
import hashbrief.run.steps.Step;
import hashbrief.run.steps.StepAnswer;
import hashbrief.run.store.Keys;
import hashbrief.run.store.Store;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Sends one report to its readers, at most once each. */
public final class SendReport implements Step {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /**
   * Where mails come from, and how large they may be.
   *
   * @param from address, with a name or without
   * @param maxBytes of a whole mail; a larger one goes out with the link alone
   * @param stack counts the bounces of its own mails
   */
  public record Sender(String from, int maxBytes, String stack) {}

  private record File(String key, byte[] bytes) {
    String name() {
      return key.substring(key.lastIndexOf('/') + 1);
    }
  }

  private final Store store;
  private final Function<StepEvent, List<Recipient>> recipients;
  private final Function<byte[], Edition> editions;
  private final Addresses addresses;
  private final Function<URI, Optional<String>> probe;
  private final Sender sender;
  private final Once once;
  private final Mailer mailer;
  private final Notifier notifier;

  /**
   * @param recipients those of the revision's settings
   * @param editions from the bytes of report.json
   * @param probe why a link does not work, if it does not
   */
  public SendReport(
      Store store,
      Function<StepEvent, List<Recipient>> recipients,
      Function<byte[], Edition> editions,
      Addresses addresses,
      Function<URI, Optional<String>> probe,
      Sender sender,
      Once once,
      Mailer mailer,
      Notifier notifier) {
    this.store = store;
    this.recipients = recipients;
    this.editions = editions;
    this.addresses = addresses;
    this.probe = probe;
    this.sender = sender;
    this.once = once;
    this.mailer = mailer;
    this.notifier = notifier;
  }

  @Override
  public StepAnswer run(StepEvent event, StepLog log) {
    int revision = new Ledger(store).toRead(event);
    Edition edition = editions.apply(load(Keys.report(event.asOf(), revision, "json")));
    String workbookKey = Keys.report(event.asOf(), revision, "xlsx");
    byte[] workbook = load(workbookKey);
    Tally tally = new Tally(log);
    List<Recipient> all = recipients.apply(event);
    if (!readers(event, all).isEmpty()) {
      // The workbook is worth a mail without them, so mails go out, and the owner is told.
      probe.apply(addresses.report(workbookKey)).ifPresent(tally::linksFail);
    }
    for (Recipient reader : readers(event, all)) {
      String hash = RecipientHash.of(reader.email());
      String name = name(all.indexOf(reader), Keys.raw(event.asOf(), revision), hash);
      if (store.get("suppressed/" + hash).isPresent()) {
        tally.suppressed(name);
      } else {
        tally.mail(name, send(event, edition, reader, new File(workbookKey, workbook)));
      }
    }
    if (event.only().isEmpty()) {
      String key = "sent/" + event.asOf() + "/published-r" + revision;
      tally.announced(once.run(key, () -> notifier.publish(edition.announcement())));
    }
    return tally.answer(event.asOf(), revision);
  }

  private Outcome send(StepEvent event, Edition edition, Recipient reader, File workbook) {
    for (boolean attached : List.of(true, false)) {
      Mail mail = mail(event, edition, reader, workbook, attached);
      byte[] mime;
      try {
        mime = MimeBytes.of(mail);
      } catch (BadAddressException e) {
        return new Outcome.Refused(e.getMessage());
      }
      if (mime.length <= sender.maxBytes()) {
        return once.run(claim(event, reader), () -> mailer.send(mail, mime));
      }
    }
    return new Outcome.Refused("over " + sender.maxBytes() + " bytes even without the workbook");
  }

  private static String claim(StepEvent event, Recipient reader) {
    String key = "sent/" + event.asOf() + "/" + RecipientHash.of(reader.email());
    return event.resend() ? key + ".resend-" + event.name() : key;
  }

  private Mail mail(
      StepEvent event, Edition edition, Recipient reader, File workbook, boolean attached) {
    URI unsubscribe = addresses.unsubscribe(RecipientHash.of(reader.email()));
    URI report = addresses.report(workbook.key());
    Letter letter =
        edition.letter(reader, new Letter.Links(report, unsubscribe, addresses.days(), attached));
    List<Mail.Inline> pictures =
        letter.pictures().stream()
            .map(picture -> new Mail.Inline(picture.contentId(), "image/png", picture.png()))
            .toList();
    var attachment = new Mail.Attachment(workbook.name(), XLSX, workbook.bytes());
    return new Mail(
        sender.from(),
        reader.email(),
        letter.subject(),
        letter.html(),
        letter.text(),
        pictures,
        attached ? Optional.of(attachment) : Optional.empty(),
        unsubscribe,
        Map.of("Stack", sender.stack()));
  }

  // What logs and the owner are told: no address, and where to find it.
  private static String name(int index, String revision, String hash) {
    return index < 0
        ? "an address of \"only\" (" + hash + ")"
        : "recipients[" + index + "] of " + revision + "settings.yaml (" + hash + ")";
  }

  private List<Recipient> readers(StepEvent event, List<Recipient> all) {
    if (event.only().isEmpty()) {
      return all;
    }
    return event.only().stream().map(address -> known(all, address)).toList();
  }

  private static Recipient known(List<Recipient> all, String address) {
    return all.stream()
        .filter(one -> one.email().equalsIgnoreCase(address))
        .findFirst()
        .orElse(new Recipient(address, "UTC"));
  }

  private byte[] load(String key) {
    return store.get(key).orElseThrow(() -> new MissingInputException(key, "WriteReport"));
  }
}
