package hashbrief.run.revisions;

import hashbrief.run.event.StepEvent;
import hashbrief.run.event.WrongEventException;
import hashbrief.run.settings.RunSettings;
import hashbrief.run.settings.SettingsPlace;
import hashbrief.run.store.Store;
import java.nio.file.Path;
import java.util.Map;

/**
 * Opens the revision that a step works on.
 *
 * @param place what a new revision is made with
 * @param environment variables, which may hold secrets
 * @param scratch a folder for copies of files
 */
public record Revisions(
    Store store, SettingsPlace place, Map<String, String> environment, Path scratch) {

  /** The revision to fetch into, which keeps what it is made with from here on. */
  public Revision toFetch(StepEvent event) {
    Revision revision = revision(event, new Ledger(store).toFetch(event));
    revision.keep(place, event.bundled());
    if (event.bundled() && !revision.isBundled()) {
      throw new WrongEventException(
          "event: revision "
              + revision.number()
              + " of "
              + event.asOf()
              + " was fetched from the sources; bundled needs another one: refetch");
    }
    return revision;
  }

  /** The revision to compute, write or send. */
  public Revision toRead(StepEvent event) {
    return revision(event, new Ledger(store).toRead(event));
  }

  /** Settings to ask the sources of a part of a revision with. */
  public RunSettings toAsk(String part, Revision revision) {
    return revision.toAsk(part, place, environment);
  }

  private Revision revision(StepEvent event, int number) {
    return new Revision(store, event.asOf(), number, scratch);
  }
}
