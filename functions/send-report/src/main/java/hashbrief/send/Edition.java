package hashbrief.send;

import hashbrief.cloud.notify.Message;
import hashbrief.core.settings.Settings.Recipient;
import hashbrief.render.mail.Letter;

/** One report as its readers get it. */
interface Edition {

  Letter letter(Recipient reader, Letter.Links links);

  /** The event for subscribers. */
  Message announcement();
}
