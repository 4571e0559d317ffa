package hashbrief.aws.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.run.once.Handover;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

class TroubleTest {

  private static SdkException answer(int status, String code, String message) {
    return AwsServiceException.builder()
        .statusCode(status)
        .message(message)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
        .build();
  }

  private static SdkException noAnswer(IOException cause) {
    return SdkClientException.create("Unable to execute HTTP request", cause);
  }

  @Test
  void handover_whenTheServiceRefuses() {
    SdkException rejected =
        MessageRejectedException.builder()
            .statusCode(400)
            .message("Email address is not verified: a.b@example.org, <c@example.org>")
            .build();
    Handover handover = Trouble.handover(rejected);
    assertEquals(
        "Refused[reason=MessageRejected: Email address is not verified: (address), <(address)>]",
        handover.toString());
    assertFalse(Trouble.mayPass(rejected));
  }

  @Test
  void handover_whenTheServiceThrottles() {
    SdkException tooMany = TooManyRequestsException.builder().statusCode(429).build();
    assertInstanceOf(Handover.Postponed.class, Trouble.handover(tooMany));
    // SES answers 400 with this code when more mails come than the account may send in a second.
    SdkException rate = answer(400, "Throttling", "Maximum sending rate exceeded.");
    assertInstanceOf(Handover.Postponed.class, Trouble.handover(rate));
    assertTrue(Trouble.mayPass(rate));
  }

  @Test
  void handover_whenTheServiceFails() {
    assertInstanceOf(
        Handover.Unclear.class, Trouble.handover(answer(500, "InternalFailure", "oops")));
    SdkException page = AwsServiceException.builder().statusCode(503).message("a page").build();
    assertInstanceOf(Handover.Unclear.class, Trouble.handover(page));
    assertTrue(Trouble.mayPass(page));
  }

  @Test
  void handover_whenNobodyAnswers() {
    assertInstanceOf(
        Handover.Unclear.class,
        Trouble.handover(noAnswer(new SocketTimeoutException("Read timed out"))));
    assertInstanceOf(
        Handover.Postponed.class,
        Trouble.handover(noAnswer(new ConnectException("Connection refused"))));
    assertTrue(Trouble.mayPass(noAnswer(new IOException("reset"))));
  }
}
