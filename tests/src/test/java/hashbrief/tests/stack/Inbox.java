package hashbrief.tests.stack;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The mails that SES took. */
final class Inbox {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** A mail as its reader's program takes it apart. */
  record Mail(String to, String configurationSet, MimeMessage message, List<BodyPart> parts) {

    String header(String name) {
      try {
        return message.getHeader(name, null);
      } catch (MessagingException e) {
        throw new AssertionError(e);
      }
    }

    /** Bytes of the first part of that type. */
    byte[] bytes(String type) {
      try {
        for (BodyPart part : parts) {
          if (part.isMimeType(type)) {
            return part.getInputStream().readAllBytes();
          }
        }
        throw new AssertionError("no " + type + " in the mail to " + to);
      } catch (IOException | MessagingException e) {
        throw new AssertionError(e);
      }
    }

    /** Of the pictures. */
    List<String> contentIds() {
      try {
        List<String> ids = new ArrayList<>();
        for (BodyPart part : parts) {
          if (part.isMimeType("image/*")) {
            ids.add(part.getHeader("Content-ID")[0]);
          }
        }
        return ids;
      } catch (MessagingException e) {
        throw new AssertionError(e);
      }
    }

    String text(String type) {
      return new String(bytes(type), StandardCharsets.UTF_8);
    }
  }

  private final LocalStack localStack;
  private final URI address;

  Inbox(LocalStack localStack) {
    this.localStack = localStack;
    this.address = localStack.endpoint().resolve("/_aws/ses");
  }

  void clear() {
    localStack.send(HttpRequest.newBuilder(address).DELETE().build(), BodyHandlers.discarding());
  }

  List<Mail> mails() {
    String answer =
        localStack.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    List<Mail> mails = new ArrayList<>();
    for (JsonNode mail : LocalStack.json(answer).get("messages")) {
      // The others are those that SNS sends to the owner.
      if (mail.has("RawData")) {
        mails.add(read(mail));
      }
    }
    return mails;
  }

  private static Mail read(JsonNode mail) {
    byte[] raw = mail.get("RawData").asText().getBytes(StandardCharsets.UTF_8);
    try {
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
      List<BodyPart> parts = new ArrayList<>();
      collect(message, parts);
      return new Mail(
          mail.at("/Destination/ToAddresses/0").asText(),
          mail.path("ConfigurationSetName").asText(),
          message,
          parts);
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void collect(Part part, List<BodyPart> parts)
      throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        collect(several.getBodyPart(i), parts);
      }
    } else if (part instanceof BodyPart leaf) {
      parts.add(leaf);
    }
  }
}
