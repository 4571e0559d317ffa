package hashbrief.run.settings;

import java.nio.file.Path;
import java.util.Optional;

/** Where the settings are that a new revision is made with, and the files that they name. */
public interface SettingsPlace {

  /** What messages call the settings. */
  String name();

  /** As they are now; empty: the built-in ones. */
  Optional<String> text();

  /** A file of the reader's own that the settings name; a revision keeps it. */
  Optional<byte[]> file(String named);

  /**
   * Where a file with a secret can be read; nothing keeps it.
   *
   * @param scratch where a copy may be made
   */
  Path secretFile(String named, Path scratch);
}
