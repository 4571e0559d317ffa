package hashbrief.run.send;

import hashbrief.core.settings.Settings.Recipient;
import hashbrief.render.mail.Letter;
import hashbrief.run.notify.Message;

/** One report as its readers get it. */
public interface Edition {

  Letter letter(Recipient reader, Letter.Links links);

  /** The event for subscribers. */
  Message announcement();
}
