package hashbrief.run.send;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hashbrief.core.report.Claim;
import hashbrief.core.report.HistoryDay;
import hashbrief.core.report.Report;
import hashbrief.core.report.Verdict;
import hashbrief.core.units.Reading;
import hashbrief.run.notify.Notifier.Message;
import hashbrief.run.store.Keys;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * The event "report published". Its attributes are asOf, revision, thresholdCrossed (up, down, no
 * or unknown, against the week before) and, for each verdict that a claim has, the ids of these
 * claims.
 */
final class Announcement {
  private static final JsonFactory JSON = new JsonFactory();
  private static final List<String> FILES = List.of("html", "json", "xlsx");

  private Announcement() {}

  static Message of(Report report) {
    TreeMap<String, List<String>> attributes = new TreeMap<>();
    attributes.put("asOf", List.of(report.asOf().toString()));
    attributes.put("revision", List.of(String.valueOf(report.revision())));
    attributes.put("thresholdCrossed", List.of(crossed(report)));
    for (Verdict verdict : Verdict.values()) {
      List<String> claims =
          report.claims().stream()
              .filter(claim -> claim.verdict() == verdict)
              .map(Claim::id)
              .toList();
      if (!claims.isEmpty()) {
        attributes.put(name(verdict), claims);
      }
    }
    return new Message(
        "Hashbrief as of " + report.asOf() + " is published", body(report), attributes);
  }

  private static String crossed(Report report) {
    LocalDate weekAgo = report.asOf().minusWeeks(1);
    return report.history().stream()
        .filter(day -> day.date().equals(weekAgo))
        .findFirst()
        .map(HistoryDay::sma7EhPerS)
        .orElse(Reading.missing("not in the history"))
        .map(before -> crossed(report, before))
        .orElse("unknown");
  }

  private static String crossed(Report report, double ehPerSBefore) {
    boolean wasBelow = ehPerSBefore < report.hashrate().threshold().ehPerS();
    boolean isBelow = report.hashrate().threshold().sma7Below();
    if (wasBelow == isBelow) {
      return "no";
    }
    return isBelow ? "down" : "up";
  }

  private static String body(Report report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("asOf", report.asOf().toString());
      json.writeNumberField("revision", report.revision());
      json.writeStringField("headline", report.headline());
      json.writeObjectFieldStart("verdicts");
      for (Claim claim : report.claims()) {
        json.writeStringField(claim.id(), name(claim.verdict()));
      }
      json.writeEndObject();
      json.writeObjectFieldStart("keys");
      for (String file : FILES) {
        json.writeStringField(file, Keys.report(report.asOf(), report.revision(), file));
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string takes everything", e);
    }
    return text.toString();
  }

  private static String name(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
