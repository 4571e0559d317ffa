package hashbrief.sources.ask;

/** Asks for a body: over the network, or out of the archive. */
public interface Fetcher {

  /** The whole body, checked to be of the kind that was asked for. */
  Body fetch(Request request) throws UpstreamException;
}
