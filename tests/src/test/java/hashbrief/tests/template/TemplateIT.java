package hashbrief.tests.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hashbrief.tests.stack.Program;
import hashbrief.tests.stack.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateIT {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private static Template template() {
    return Template.translated();
  }

  @Test
  void sam_finds_nothingToSay() {
    Program.sam(Program.root(), "validate", "--region", "us-east-1").succeed(LIMIT);
    Program.sam(Program.root(), "validate", "--lint", "--region", "us-east-1").succeed(LIMIT);
  }

  // SAM's own lint passes a runtime that does not exist; on the translation it does not.
  @Test
  void lint_ofTheTranslation_findsNothing(@TempDir Path folder) throws Exception {
    Path json = Files.writeString(folder.resolve("template.json"), template().json().toString());
    Program lint =
        Program.of(Program.tools().resolve("sam/bin/cfn-lint").toString(), json.toString());
    assertEquals("", lint.succeed(LIMIT));
    Files.writeString(json, template().json().toString().replace("java25", "java26"));
    assertTrue(lint.run(LIMIT).status() != 0, "an unknown runtime is found");
  }

  @Test
  void functions_areJava25InPipelineOrderWithALogThatEnds() {
    assertEquals(
        Template.FUNCTIONS, List.copyOf(template().resources("AWS::Lambda::Function").keySet()));
    for (String function : Template.FUNCTIONS) {
      JsonNode own = template().properties(function);
      assertEquals("java25", own.get("Runtime").asText());
      assertEquals("Architecture", own.at("/Architectures/0/Ref").asText());
      assertEquals("Active", own.at("/TracingConfig/Mode").asText());
      String log = own.at("/LoggingConfig/LogGroup/Ref").asText();
      assertTrue(template().properties(log).has("RetentionInDays"), log);
    }
    assertEquals("arm64", template().json().at("/Parameters/Architecture/Default").asText());
    JsonNode links = template().properties("ReaderLinks");
    assertEquals("PublishedVersions", links.at("/SnapStart/ApplyOn").asText());
    assertEquals(
        "LinkConcurrency", links.at("/ReservedConcurrentExecutions/Fn::If/1/Ref").asText());
  }

  @Test
  void everyFunction_hasFolderHandlerTargetSampleAndALineInTheReadme() {
    String makefile = Template.text(Program.root().resolve("functions/Makefile"));
    String readme = Template.text(Program.root().resolve("README.md"));
    for (String function : Template.FUNCTIONS) {
      String handler = template().properties(function).get("Handler").asText();
      Path source =
          Path.of(
              "functions",
              Template.folder(function),
              "src/main/java",
              handler.replace('.', '/') + ".java");
      assertTrue(Files.exists(Program.root().resolve(source)), source.toString());
      assertTrue(
          makefile.contains("build-" + function + ": FOLDER := " + Template.folder(function)));
      assertTrue(
          Samples.names().stream()
              .anyMatch(name -> name.startsWith(Template.sample(function) + ".")),
          function);
      assertTrue(readme.contains(function), "README.md names no " + function);
    }
    assertTrue(Samples.names().stream().anyMatch(name -> name.startsWith("weekly-report.")));
  }

  @Test
  void everySample_isForAFunctionOrTheStateMachine() {
    TreeSet<String> known =
        new TreeSet<>(Template.FUNCTIONS.stream().map(Template::sample).toList());
    known.add("weekly-report");
    for (String name : Samples.names()) {
      assertTrue(known.contains(name.substring(0, name.indexOf('.'))), name);
      assertTrue(Template.read(Samples.text(name)).isObject(), name);
    }
  }

  // For sam local invoke, which knows nothing of the stack.
  @Test
  void environment_ofAFolder_hasEveryVariableOfEveryFunction() {
    String printed = Program.of("events/environment", "file:/tmp/x").succeed(LIMIT);
    JsonNode variables = Template.read(printed).get("Parameters");
    assertEquals("file:/tmp/x", variables.get("BUCKET").asText());
    for (String function : Template.FUNCTIONS) {
      for (var variable :
          template().properties(function).at("/Environment/Variables").properties()) {
        assertTrue(variables.has(variable.getKey()), variable.getKey());
      }
    }
  }

  @Test
  void bucket_isVersionedEncryptedPrivateTlsOnlyAndStays() {
    JsonNode bucket = template().properties("Reports");
    assertEquals("Enabled", bucket.at("/VersioningConfiguration/Status").asText());
    assertTrue(bucket.has("BucketEncryption"));
    bucket.get("PublicAccessBlockConfiguration").forEach(block -> assertTrue(block.asBoolean()));
    assertEquals(4, bucket.get("PublicAccessBlockConfiguration").size());
    assertEquals("raw/", bucket.at("/LifecycleConfiguration/Rules/0/Prefix").asText());
    assertTrue(bucket.at("/LifecycleConfiguration/Rules/0").has("ExpirationInDays"));
    for (String kept : List.of("Reports", "ReportsPolicy")) {
      assertEquals(
          "RetainExceptOnCreate", template().resource(kept).get("DeletionPolicy").asText());
      assertEquals("Retain", template().resource(kept).get("UpdateReplacePolicy").asText());
    }
    JsonNode policy = template().properties("ReportsPolicy").at("/PolicyDocument/Statement/0");
    assertEquals("Deny", policy.get("Effect").asText());
    assertEquals("false", policy.at("/Condition/Bool/aws:SecureTransport").asText());
  }

  @Test
  void topics_areEncryptedAndTheSecretIsGenerated() {
    template()
        .resources("AWS::SNS::Topic")
        .forEach((id, topic) -> assertTrue(topic.get("Properties").has("KmsMasterKeyId"), id));
    assertTrue(template().properties("DeadLetters").get("SqsManagedSseEnabled").asBoolean());
    assertTrue(template().properties("LinkSecret").has("GenerateSecretString"));
    assertFalse(template().properties("LinkSecret").has("SecretString"));
  }

  @Test
  void schedule_hasATimeZoneRetriesAndADeadLetterQueue() {
    JsonNode schedule = template().properties("Weekly");
    assertEquals("TimeZone", schedule.at("/ScheduleExpressionTimezone/Ref").asText());
    assertEquals("WeeklyReport", schedule.at("/Target/Arn/Ref").asText());
    assertTrue(schedule.at("/Target/RetryPolicy/MaximumRetryAttempts").asInt() > 0);
    assertEquals("DeadLetters", schedule.at("/Target/DeadLetterConfig/Arn/Fn::GetAtt/0").asText());
    assertTrue(schedule.at("/Target/Input").asText().contains("<aws.scheduler.scheduled-time>"));
    assertEquals(
        "cron(0 6 ? * MON *)", template().json().at("/Parameters/Schedule/Default").asText());
  }

  @Test
  void mails_areSignedWatchedAndSuppressed() {
    JsonNode set = template().properties("Mails");
    assertEquals(
        "[\"BOUNCE\",\"COMPLAINT\"]", set.at("/SuppressionOptions/SuppressedReasons").toString());
    Set<String> watched = new TreeSet<>();
    template()
        .resources("AWS::SES::ConfigurationSetEventDestination")
        .values()
        .forEach(
            destination ->
                destination
                    .at("/Properties/EventDestination/MatchingEventTypes")
                    .forEach(type -> watched.add(type.asText())));
    assertTrue(watched.containsAll(Set.of("bounce", "complaint")), watched.toString());
    assertTrue(template().properties("Identity").toString().contains("SigningEnabled"));
    assertTrue(template().json().get("Outputs").has("DkimRecord3"));
  }

  @Test
  void alarms_ringAtTheOwnersAndAreExplained() {
    String readme = Template.text(Program.root().resolve("README.md"));
    var alarms = template().resources("AWS::CloudWatch::Alarm");
    assertEquals(Set.of("RunFailed", "DeadLetter", "MailsBounced", "LinksFail"), alarms.keySet());
    alarms.forEach(
        (id, alarm) -> {
          assertEquals("Owner", alarm.at("/Properties/AlarmActions/0/Ref").asText(), id);
          assertTrue(readme.contains("`" + id + "`"), "README.md does not explain " + id);
        });
  }

  @Test
  void parameters_haveDefaultsButForTheTwoAddresses() {
    Set<String> asked = new TreeSet<>();
    template()
        .json()
        .get("Parameters")
        .properties()
        .forEach(
            parameter -> {
              assertTrue(parameter.getValue().has("Description"), parameter.getKey());
              if (!parameter.getValue().has("Default")) {
                asked.add(parameter.getKey());
              }
            });
    assertEquals(Set.of("OwnerEmail", "Sender"), asked);
  }

  @Test
  void template_namesNoMachine() {
    Pattern other = Pattern.compile("/(work|tmp|home|root)/|localhost|127\\.0\\.0\\.1");
    assertFalse(other.matcher(Template.text(Template.FILE)).find());
  }

  // Neither CloudFormation nor LocalStack takes it.
  @Test
  void template_hasNoNull() {
    assertFalse(Pattern.compile(": (null|~)\\s").matcher(Template.text(Template.FILE)).find());
  }
}
