package hashbrief.aws.client;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import hashbrief.run.notify.Notifier;
import hashbrief.run.notify.Notifier.Message;
import hashbrief.run.once.Handover;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** One SNS topic. */
public final class SnsNotifier implements Notifier {
  private final SnsClient sns;
  private final String topicArn;

  public SnsNotifier(Clients clients, String topicArn) {
    this.sns = clients.onceOnly(SnsClient.builder()).build();
    this.topicArn = topicArn;
  }

  @Override
  public Handover publish(Message message) {
    Map<String, MessageAttributeValue> attributes =
        message.attributes().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, attribute -> texts(attribute.getValue())));
    try {
      return new Handover.Accepted(
          sns.publish(
                  request ->
                      request
                          .topicArn(topicArn)
                          .subject(message.subject())
                          .message(message.body())
                          .messageAttributes(attributes))
              .messageId());
    } catch (SdkException e) {
      return Trouble.handover(e);
    }
  }

  // Always a list, so that one form of filter policy fits every attribute.
  private static MessageAttributeValue texts(List<String> values) {
    String list =
        values.stream()
            .map(
                value ->
                    "\""
                        + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value))
                        + "\"")
            .collect(Collectors.joining(",", "[", "]"));
    return MessageAttributeValue.builder().dataType("String.Array").stringValue(list).build();
  }
}
