package hashbrief.sources.ask;

import hashbrief.core.store.Store;

/**
 * Keeps every answer as received, and every failure, under the prefix of one step. What is archived
 * already is not asked again, so a step that is run again gives the same report; what failed is.
 */
public final class ArchivingFetcher implements Fetcher {
  private final Fetcher network;
  private final Manifest manifest;

  /**
   * @param prefix of this step alone, with a slash at its end: steps run at the same time
   */
  public ArchivingFetcher(Fetcher network, Store store, String prefix) {
    this.network = network;
    this.manifest = new Manifest(store, prefix);
  }

  @Override
  public Body fetch(Request request) throws UpstreamException {
    var archived = manifest.body(request);
    if (archived.isPresent()) {
      return archived.get();
    }
    Body body;
    try {
      body = network.fetch(request);
    } catch (UpstreamException e) {
      if (!Thread.currentThread().isInterrupted()) { // a cancelled step says nothing of the source
        manifest.add(request, e);
      }
      throw e;
    }
    manifest.add(request, body);
    return body;
  }
}
