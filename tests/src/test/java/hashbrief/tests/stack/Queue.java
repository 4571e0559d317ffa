package hashbrief.tests.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a topic's subscriber gets. */
final class Queue {

  /** A message: its subject, text and attributes. */
  record Message(String subject, String text, JsonNode attributes) {}

  private final LocalStack localStack;
  private final String url;

  /** Subscribes a new queue to the topic; {@code filter} is a filter policy, or {@code {}}. */
  Queue(LocalStack localStack, String name, String topic, String filter) {
    this.localStack = localStack;
    this.url =
        localStack
            .call("AmazonSQS.CreateQueue", Map.of("QueueName", name))
            .get("QueueUrl")
            .asText();
    String arn =
        localStack
            .call(
                "AmazonSQS.GetQueueAttributes",
                Map.of("QueueUrl", url, "AttributeNames", List.of("QueueArn")))
            .at("/Attributes/QueueArn")
            .asText();
    localStack.aws(
        "sns",
        "subscribe",
        "--topic-arn",
        topic,
        "--protocol",
        "sqs",
        "--notification-endpoint",
        arn,
        "--attributes",
        LocalStack.object().put("FilterPolicy", filter).toString());
  }

  /** Takes all that has arrived. */
  List<Message> take() {
    List<Message> taken = new ArrayList<>();
    for (List<JsonNode> some = receive(); !some.isEmpty(); some = receive()) {
      for (JsonNode message : some) {
        JsonNode body = LocalStack.json(message.get("Body").asText());
        taken.add(
            new Message(
                body.path("Subject").asText(),
                body.get("Message").asText(),
                body.path("MessageAttributes")));
        localStack.call(
            "AmazonSQS.DeleteMessage",
            Map.of("QueueUrl", url, "ReceiptHandle", message.get("ReceiptHandle").asText()));
      }
    }
    return taken;
  }

  private List<JsonNode> receive() {
    JsonNode answer =
        localStack.call(
            "AmazonSQS.ReceiveMessage", Map.of("QueueUrl", url, "MaxNumberOfMessages", 10));
    List<JsonNode> messages = new ArrayList<>();
    answer.path("Messages").forEach(messages::add);
    return messages;
  }
}
