package hashbrief.tests.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PoliciesIT {

  private static Set<String> rights(String role) {
    return new Policies(Template.translated()).rights().get(role);
  }

  /** On the bucket; beside these every step writes its own log. */
  private static Set<String> keys(String function) {
    return rights(function + "Role").stream()
        .filter(right -> right.startsWith("s3:"))
        .map(right -> right.replace("s3:", "").replace("Object ${Reports.Arn}/", " "))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void policies_areAsNarrowAsTheyCanBe() {
    assertEquals(List.of(), new Policies(Template.translated()).problems());
    assertTrue(new Policies(Template.translated()).grants().size() > 50, "statements were found");
  }

  /** What the template says, and what would be too much. */
  static List<Arguments> widened() {
    return List.of(
        Arguments.of("Action: [s3:GetObject, s3:PutObject]", "Action: [s3:*]"),
        Arguments.of("Action: lambda:InvokeFunction", "Action: '*'"),
        Arguments.of("\"${Reports.Arn}/sent/*\"", "\"${Reports.Arn}/*\""),
        Arguments.of("Resource: !Ref WeeklyReport}", "Resource: '*'}"),
        Arguments.of("Resource: !Ref Published}", "Resource: 'arn:aws:sns:us-east-1:0:*'}"),
        Arguments.of("StringEquals: {\"ses:FromAddress\"", "StringLike: {\"ses:FromAddress\""),
        Arguments.of(
            "ManagedPolicyArns: [!Ref Watched]",
            "ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess']"));
  }

  @ParameterizedTest
  @MethodSource("widened")
  void policy_widened_isFound(String narrow, String wide, @TempDir Path folder) throws Exception {
    String before = Template.text(Template.FILE);
    String after = before.replace(narrow, wide);
    assertNotEquals(before, after, "the template says: " + narrow);
    Path damaged = Files.writeString(folder.resolve("template.yaml"), after);
    assertNotEquals(List.of(), new Policies(Template.of(damaged)).problems());
  }

  @Test
  void functions_haveTheirOwnRoleWithTheirOwnKeys() {
    for (String function : Template.FUNCTIONS) {
      JsonNode role = Template.translated().properties(function).at("/Role/Fn::GetAtt/0");
      assertEquals(function + "Role", role.asText());
      assertTrue(rights("Watched").contains("logs:PutLogEvents ${Log.Arn}"));
    }
    Set<String> fetching =
        Set.of(
            "ListBucket ${Reports.Arn}",
            "Get settings/*",
            "Get raw/*",
            "Put raw/*",
            "Get revisions/*",
            "Put revisions/*");
    assertEquals(fetching, keys("FetchChain"));
    assertEquals(fetching, keys("FetchEnergy"));
    assertEquals(fetching, keys("FetchCompute"));
    assertEquals(
        Set.of(
            "ListBucket ${Reports.Arn}",
            "Get raw/*",
            "Get revisions/*",
            "Get trends/*",
            "Put trends/*"),
        keys("ComputeTrends"));
    assertEquals(
        Set.of(
            "ListBucket ${Reports.Arn}",
            "Get revisions/*",
            "Get trends/*",
            "Get reports/*",
            "Put reports/*"),
        keys("WriteReport"));
    assertEquals(
        Set.of(
            "ListBucket ${Reports.Arn}",
            "Get raw/*/settings.yaml",
            "Get raw/*/data",
            "Get revisions/*",
            "Get reports/*",
            "Get sent/*",
            "Put sent/*",
            "Delete sent/*",
            "Get suppressed/*"),
        keys("SendReport"));
    assertEquals(Set.of("Get reports/*", "Put suppressed/*"), keys("ReaderLinks"));
  }

  @Test
  void mailAndMessages_areSendReportsAlone() {
    Map<String, TreeSet<String>> rights = new Policies(Template.translated()).rights();
    for (String right : List.of("ses:SendEmail", "sns:Publish ${Published}", "s3:DeleteObject")) {
      assertEquals(
          List.of("SendReportRole"),
          rights.entrySet().stream()
              .filter(holder -> holder.getValue().stream().anyMatch(one -> one.startsWith(right)))
              .map(Map.Entry::getKey)
              .toList());
    }
  }
}
