package hashbrief.cloud.notify;

import hashbrief.cloud.once.Handover;
import hashbrief.cloud.sdk.Http;
import hashbrief.cloud.sdk.Trouble;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** One SNS topic. */
public final class SnsNotifier implements Notifier {
  private final SnsClient sns;
  private final String topicArn;

  public SnsNotifier(SnsClient sns, String topicArn) {
    this.sns = sns;
    this.topicArn = topicArn;
  }

  /** A client that never publishes a second time by itself. */
  public static SnsClient client() {
    return SnsClient.builder()
        .httpClientBuilder(Http.client())
        .overrideConfiguration(
            config ->
                config.retryStrategy(
                    StandardRetryStrategy.builder().retryOnException(Trouble::isThrottled).build()))
        .build();
  }

  @Override
  public Handover publish(Message message) {
    Map<String, MessageAttributeValue> attributes =
        message.attributes().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, attribute -> text(attribute.getValue())));
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

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }
}
