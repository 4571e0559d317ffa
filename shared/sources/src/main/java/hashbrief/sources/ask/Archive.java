package hashbrief.sources.ask;

import java.util.List;
import java.util.Optional;

/**
 * Where the answers of one step of one day and revision are kept: small objects by name, written
 * once and never changed. So runs that meet lose nothing: whoever comes second finds the first.
 */
public interface Archive {

  /** The bytes, or empty where nothing has that name. */
  Optional<byte[]> get(String name);

  /** Writes where nothing has that name yet; false where something had. */
  boolean putIfAbsent(String name, byte[] bytes);

  /** All names, sorted. */
  List<String> names();
}
