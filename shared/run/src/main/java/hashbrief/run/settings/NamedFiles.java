package hashbrief.run.settings;

/** Where files are that settings name: the paths to read them from. */
public interface NamedFiles {

  /** Figures of the reader's own. */
  String own(String named);

  /** A secret, such as a node's cookie. */
  default String secret(String named) {
    return own(named);
  }
}
