package hashbrief.run.notify;

import hashbrief.run.once.Handover;
import java.util.List;
import java.util.Map;

/** Publishes to one topic. Never throws for what the service says. */
public interface Notifier {

  /**
   * One message.
   *
   * @param subject one line in ASCII, under 100 characters: a mail subscription shows it
   * @param attributes what a subscription's filter policy can match; at most 10, since SNS drops
   *     messages with more on their way to queues that want them raw
   */
  record Message(String subject, String body, Map<String, List<String>> attributes) {
    private static final int MAX_ATTRIBUTES = 10;

    public Message {
      if (attributes.size() > MAX_ATTRIBUTES) {
        throw new IllegalArgumentException(attributes.size() + " attributes, at most 10 allowed");
      }
    }
  }

  Handover publish(Message message);
}
