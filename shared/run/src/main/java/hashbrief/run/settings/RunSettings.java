package hashbrief.run.settings;

import hashbrief.core.settings.Settings;
import hashbrief.sources.SourceSettings;
import hashbrief.sources.ask.Timeouts;
import java.util.List;

/**
 * A settings file as a whole.
 *
 * @param figures what the figures are computed with
 * @param sources what is asked, and where
 * @param recipients who the mail goes to
 * @param timeouts of every fetching step
 */
public record RunSettings(
    Settings figures, SourceSettings sources, List<Recipient> recipients, Timeouts timeouts) {

  /** A reader of the mail, and the IANA time zone of the times in it. */
  public record Recipient(String email, String timeZone) {}
}
