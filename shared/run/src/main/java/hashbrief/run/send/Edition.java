package hashbrief.run.send;

import hashbrief.render.mail.Letter;
import hashbrief.run.notify.Notifier.Message;
import hashbrief.run.settings.RunSettings.Recipient;

/** One report as its readers get it. */
public interface Edition {

  Letter letter(Recipient reader, Letter.Links links);

  /** The event for subscribers. */
  Message announcement();
}
