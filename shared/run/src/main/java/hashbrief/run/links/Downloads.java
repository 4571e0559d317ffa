package hashbrief.run.links;

import java.net.URI;
import java.time.Duration;

/** Makes an address under which anyone can download one key for a short while. */
public interface Downloads {

  URI link(String key, Duration lifetime);
}
