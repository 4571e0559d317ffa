package hashbrief.aws.client;

import hashbrief.run.once.Handover;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What a failure of an SDK client means. */
public final class Trouble {

  private Trouble() {}

  /** Whether the service had taken what was handed to it when the client failed. */
  public static Handover handover(SdkException failure) {
    String reason = withoutAddresses(failure);
    if (failure instanceof AwsServiceException answer) {
      if (isThrottled(answer)) {
        return new Handover.Postponed(reason);
      }
      return answer.statusCode() >= 500
          ? new Handover.Unclear(reason)
          : new Handover.Refused(reason);
    }
    return neverConnected(failure)
        ? new Handover.Postponed("no connection: " + reason)
        : new Handover.Unclear("no answer: " + reason);
  }

  /** Whether the same request can succeed later: throttled, 5xx, or no answer at all. */
  public static boolean mayPass(SdkException failure) {
    return !(failure instanceof AwsServiceException answer)
        || isThrottled(answer)
        || answer.statusCode() >= 500;
  }

  /** Throttled requests are refused before anything is done: they may be repeated at once. */
  public static boolean isThrottled(Throwable failure) {
    return failure instanceof AwsServiceException answer
        && (answer.isThrottlingException() || answer.statusCode() == 429);
  }

  private static boolean neverConnected(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException);
  }

  // SES names the recipient in its refusals, and these go to logs.
  private static String withoutAddresses(SdkException failure) {
    String message =
        failure.getClass().getSimpleName().replace("Exception", "") + ": " + failure.getMessage();
    return message.replaceAll("[^\\s<>\"',;:]+@[^\\s<>\"',;:]+", "(address)");
  }
}
