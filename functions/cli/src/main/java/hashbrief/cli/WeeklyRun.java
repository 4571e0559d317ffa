package hashbrief.cli;

import hashbrief.contract.json.ReportJson;
import hashbrief.core.report.Report;
import hashbrief.run.event.StepEvent;
import hashbrief.run.links.Addresses;
import hashbrief.run.links.LinkSecrets;
import hashbrief.run.links.StoredSecret;
import hashbrief.run.log.StepLog;
import hashbrief.run.mail.StoreMailer;
import hashbrief.run.notify.StoreNotifier;
import hashbrief.run.once.Once;
import hashbrief.run.revisions.Ledger;
import hashbrief.run.revisions.Revision;
import hashbrief.run.revisions.Revisions;
import hashbrief.run.send.ReportEdition;
import hashbrief.run.send.SendReport;
import hashbrief.run.settings.RunSettings.Recipient;
import hashbrief.run.steps.ComputeTrends;
import hashbrief.run.steps.Fetching;
import hashbrief.run.steps.Step;
import hashbrief.run.steps.WriteReport;
import hashbrief.run.store.FolderStore;
import hashbrief.run.store.Keys;
import hashbrief.run.store.PendingStore;
import hashbrief.run.store.Store;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The steps of one report in order, over a folder. */
final class WeeklyRun {
  private static final String OWNER = "the command line";
  private static final int MOST_MAIL_BYTES = 10_000_000;
  private static final Duration LINKS = Duration.ofDays(30);

  /** Where the figures of a run are from. */
  enum Data {
    SOURCES("the sources"),
    BUNDLED("the bundled data"),
    ARCHIVE("the archive");

    private final String words;

    Data(String words) {
      this.words = words;
    }
  }

  /** Nothing that a report of the day can be made of is in the folder. */
  static final class NothingArchivedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingArchivedException(LocalDate asOf) {
      super("no answers for " + asOf + " are in the archive; run without --from-archive first");
    }
  }

  /** A report, and the keys of its files and of the mails that nobody sends. */
  record Made(Report report, List<String> keys, List<String> mails) {}

  private final FolderStore folder;
  private final SettingsFile settings;
  private final Surroundings around;
  private final Path scratch;
  private final StepLog log;

  /**
   * @param scratch a folder for copies of files
   */
  WeeklyRun(FolderStore folder, SettingsFile settings, Surroundings around, Path scratch) {
    this.folder = folder;
    this.settings = settings;
    this.around = around;
    this.scratch = scratch;
    this.log = new StepLog(line -> {}, around.clock(), Map.of());
  }

  Made run(LocalDate asOf, Data data, boolean refetch) {
    folder.removeLeftovers();
    int revision = revision(asOf, data, refetch);
    StepEvent event =
        new StepEvent(
            asOf,
            data == Data.BUNDLED,
            false,
            false,
            List.of(),
            Optional.of(revision),
            Optional.empty(),
            OWNER);
    around.out().println("Reading " + data.words + " as of " + asOf);
    if (data != Data.ARCHIVE) {
      fetch(event);
    }
    PendingStore pending = new PendingStore(folder);
    around.out().println("Computing");
    new ComputeTrends(revisions(pending)).run(event, log);
    around.out().println("Writing");
    List<String> keys = List.copyOf(new WriteReport(pending).run(event, log).keys().values());
    pending.flush();
    Report report = ReportJson.read(folder.get(Keys.trends(asOf, revision)).orElseThrow());
    return new Made(report, keys, mails(event));
  }

  // Settled before the first step, so that all of them work on the same.
  private int revision(LocalDate asOf, Data data, boolean refetch) {
    Ledger ledger = new Ledger(folder);
    if (data == Data.ARCHIVE) {
      return ledger.newestArchived(asOf).orElseThrow(() -> new NothingArchivedException(asOf));
    }
    OptionalInt newest = ledger.newest(asOf);
    if (newest.isEmpty() || refetch) {
      return ledger.next(asOf, OWNER);
    }
    Revision last = new Revision(folder, asOf, newest.getAsInt(), scratch);
    if (!last.isKept() || last.isMadeWith(settings, data == Data.BUNDLED)) {
      return last.number();
    }
    if (folder.get(Keys.trends(asOf, last.number())).isEmpty()) {
      last.forget(); // no report was made with them
      return last.number();
    }
    int next = ledger.next(asOf, OWNER);
    around
        .out()
        .println(
            "Revision "
                + next
                + ", since the settings or their files are not those of revision "
                + last.number());
    return next;
  }

  private Revisions revisions(Store store) {
    return new Revisions(store, settings, around.environment(), scratch);
  }

  private void fetch(StepEvent event) {
    Revisions revisions = revisions(folder);
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Step chain = Fetching.chain(revisions, around.clock());
      List<Future<?>> others =
          List.of(
              executor.submit(() -> Fetching.energy(revisions, around.clock()).run(event, log)),
              executor.submit(() -> Fetching.compute(revisions, around.clock()).run(event, log)));
      try {
        chain.run(event, log); // here and not beside the others, so that its failure ends them
        others.forEach(WeeklyRun::end);
      } finally {
        executor.shutdownNow();
      }
    }
  }

  private static void end(Future<?> step) {
    try {
      step.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was cancelled", e);
    }
  }

  private List<String> mails(StepEvent event) {
    List<Recipient> recipients = revisions(folder).toRead(event).recipients();
    if (recipients.isEmpty()) {
      return List.of();
    }
    LinkSecrets secrets =
        new LinkSecrets(
            new StoredSecret(
                folder,
                "settings/link-secret",
                () -> around.unique().get().getBytes(StandardCharsets.UTF_8)),
            around.clock());
    new SendReport(
            folder,
            any -> recipients,
            ReportEdition::of,
            new Addresses(secrets, URI.create("https://links.invalid/"), LINKS, around.clock()),
            link -> Optional.empty(),
            new SendReport.Sender("Hashbrief <brief@example.org>", MOST_MAIL_BYTES, "hashbrief"),
            new Once(folder, around.clock(), around.unique()),
            new StoreMailer(folder),
            new StoreNotifier(folder))
        .run(event, log);
    return recipients.stream().map(reader -> StoreMailer.key(reader.email())).toList();
  }
}
