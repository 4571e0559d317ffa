package hashbrief.run.notify;

import hashbrief.run.notify.Notifier.Message;
import hashbrief.run.once.Handover;
import java.util.ArrayList;
import java.util.List;

/** The fake: keeps what was published. */
public final class MemoryNotifier implements Notifier {
  private final List<Message> published = new ArrayList<>();

  /** Nothing published yet. */
  public MemoryNotifier() {}

  public List<Message> published() {
    return List.copyOf(published);
  }

  @Override
  public Handover publish(Message message) {
    published.add(message);
    return new Handover.Accepted("message-" + published.size());
  }
}
