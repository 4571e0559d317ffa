package hashbrief.sources.ask;

import hashbrief.core.store.Store;
import hashbrief.sources.ask.UpstreamException.Category;

/** Answers from the archive of a step alone: bodies and failures as they were, no network. */
public final class ArchiveFetcher implements Fetcher {
  private final Manifest manifest;
  private final String prefix;

  /**
   * @param prefix as {@link ArchivingFetcher} had it
   */
  public ArchiveFetcher(Store store, String prefix) {
    this.manifest = new Manifest(store, prefix);
    this.prefix = prefix;
  }

  @Override
  public Body fetch(Request request) throws UpstreamException {
    var archived = manifest.body(request);
    if (archived.isPresent()) {
      return archived.get();
    }
    throw manifest
        .failure(request)
        .orElseGet(
            () ->
                new UpstreamException(
                    Category.NOT_ARCHIVED, request + ": not in the archive " + prefix));
  }
}
