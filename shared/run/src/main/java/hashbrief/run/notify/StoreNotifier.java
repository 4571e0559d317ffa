package hashbrief.run.notify;

import hashbrief.run.notify.Notifier.Message;
import hashbrief.run.once.Handover;
import hashbrief.run.store.Store;
import hashbrief.run.store.StoreException;
import java.nio.charset.StandardCharsets;

/** Keeps the newest message, and tells nobody. */
public record StoreNotifier(Store store) implements Notifier {
  private static final String KEY = "mail/published.json";

  @Override
  public Handover publish(Message message) {
    try {
      store.put(KEY, message.body().getBytes(StandardCharsets.UTF_8), "application/json");
      return new Handover.Accepted(KEY);
    } catch (StoreException e) {
      return new Handover.Postponed(e.getMessage());
    }
  }
}
