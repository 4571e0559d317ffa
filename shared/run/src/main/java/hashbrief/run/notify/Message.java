package hashbrief.run.notify;

import java.util.List;
import java.util.Map;

/**
 * One message.
 *
 * @param subject one line in ASCII, under 100 characters: a mail subscription shows it
 * @param attributes what a subscription's filter policy can match; at most 10, since SNS drops
 *     messages with more on their way to queues that want them raw
 */
public record Message(String subject, String body, Map<String, List<String>> attributes) {
  private static final int MAX_ATTRIBUTES = 10;

  public Message {
    if (attributes.size() > MAX_ATTRIBUTES) {
      throw new IllegalArgumentException(attributes.size() + " attributes, at most 10 allowed");
    }
  }
}
