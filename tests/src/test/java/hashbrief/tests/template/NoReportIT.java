package hashbrief.tests.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model of two years of Mondays, with what the template says of the look for the weekly run. */
class NoReportIT {
  private static final int WEEKS = 104;
  private static final Duration SOON = Duration.ofHours(18);

  private static final JsonNode RUN = Template.translated().properties("Weekly");
  private static final JsonNode LOOK = Template.translated().properties("WeeklyCheck");

  private static JsonNode input() {
    return Template.read(LOOK.at("/Target/Input/Fn::Sub").asText());
  }

  private static Duration waits() {
    return Duration.ofSeconds(input().get("seconds").asLong());
  }

  /** The longest that a run which succeeds may begin late, and take. */
  private static Duration latest() {
    return Duration.ofSeconds(RUN.at("/Target/RetryPolicy/MaximumEventAgeInSeconds").asLong())
        .plusSeconds(Definition.of("WeeklyReport").machine().get("TimeoutSeconds").asLong());
  }

  private static List<Instant> mondays(ZoneId zone) {
    LocalDate first = LocalDate.of(2026, 1, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    List<Instant> times = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      times.add(first.plusWeeks(week).atTime(LocalTime.of(6, 0)).atZone(zone).toInstant());
    }
    return times;
  }

  /**
   * The times at which the owner is told.
   *
   * @param succeeded when each run began that succeeded by the end of {@link #latest}
   */
  private static List<Instant> told(List<Instant> scheduled, List<Instant> succeeded) {
    List<Instant> told = new ArrayList<>();
    for (Instant since : scheduled) {
      Instant look = since.plus(waits());
      boolean reported =
          succeeded.stream().anyMatch(began -> !began.isBefore(since) && began.isBefore(look));
      if (!reported) {
        told.add(look);
      }
    }
    return told;
  }

  @Test
  void look_hasTheScheduleOfTheRunAndOutwaitsIt() {
    for (String same : List.of("/ScheduleExpression", "/ScheduleExpressionTimezone")) {
      assertEquals(RUN.at(same), LOOK.at(same));
    }
    assertEquals("<aws.scheduler.scheduled-time>", input().get("since").asText());
    assertTrue(latest().compareTo(waits()) < 0, latest() + " < " + waits());
    var states = Definition.of("NoReport").states();
    assertEquals("$.seconds", states.get("Wait").get("SecondsPath").asText());
    assertEquals("SUCCEEDED", states.get("Look").at("/Parameters/StatusFilter").asText());
    assertEquals(
        "$.since",
        states.get("Newer").at("/Choices/0/And/1/TimestampGreaterThanEqualsPath").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"})
  void healthyWeeks_areQuiet(String zone) {
    Random random = new Random(1);
    long late = RUN.at("/Target/RetryPolicy/MaximumEventAgeInSeconds").asLong();
    List<Instant> scheduled = mondays(ZoneId.of(zone));
    List<Instant> began =
        scheduled.stream().map(time -> time.plusSeconds(random.nextLong(late))).toList();
    assertEquals(List.of(), told(scheduled, began));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"})
  void missedRun_isToldOnceWithinHours(String zone) {
    List<Instant> scheduled = mondays(ZoneId.of(zone));
    for (Instant missed : scheduled) {
      List<Instant> began = new ArrayList<>(scheduled);
      began.remove(missed);
      List<Instant> told = told(scheduled, began);
      assertEquals(1, told.size(), missed.toString());
      assertTrue(Duration.between(missed, told.getFirst()).compareTo(SOON) <= 0);
    }
  }

  // Nothing is looked at before a schedule fires.
  @Test
  void deployment_isQuiet() {
    assertEquals(List.of(), told(List.of(), List.of()));
    assertEquals(
        List.of("WeeklyReport", "NoReport"),
        List.of(RUN.at("/Target/Arn/Ref").asText(), LOOK.at("/Target/Arn/Ref").asText()));
  }
}
