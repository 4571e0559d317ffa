package hashbrief.tests.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every statement that grants something, and which of them grant too much. */
final class Policies {

  /** One action on one resource, as text. */
  record Grant(String holder, String action, String resource, JsonNode statement) {}

  private final Template template;

  Policies(Template template) {
    this.template = template;
  }

  /** What is too wide, one line each. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (Grant grant : grants()) {
      if (grant.action().contains("*")) {
        problems.add(grant.holder() + " allows " + grant.action());
      }
      if (grant.resource().contains("*") && !isNarrowest(grant)) {
        problems.add(grant.holder() + " allows " + grant.action() + " on " + grant.resource());
      }
      if (isAnybody(grant.statement().path("Principal"))) {
        problems.add(grant.holder() + " allows anybody");
      }
    }
    template
        .resources("AWS::IAM::Role")
        .forEach(
            (id, role) -> {
              for (JsonNode policy : role.at("/Properties/ManagedPolicyArns")) {
                if (!policy.path("Ref").asText().equals("Watched")) {
                  problems.add(id + " has a policy that others wrote: " + policy);
                }
              }
            });
    template
        .resources("AWS::Lambda::Permission")
        .forEach(
            (id, permission) -> {
              JsonNode own = permission.get("Properties");
              boolean byUrl =
                  own.path("FunctionUrlAuthType").asText().equals("NONE")
                      || own.path("InvokedViaFunctionUrl").asBoolean();
              if (own.get("Principal").asText().equals("*") && !byUrl) {
                problems.add(id + " lets anybody call");
              }
            });
    return problems;
  }

  // The wildcards that have no narrower form.
  private static boolean isNarrowest(Grant grant) {
    String resource = grant.resource();
    if (resource.equals("*")) {
      // X-Ray has no resources; in a key's own policy the star is that key.
      return grant.action().startsWith("xray:") || grant.holder().equals("OwnerKey");
    }
    if (resource.endsWith(":identity/*")) {
      // In the sandbox SES asks for permission on the recipients' identities too.
      return grant.statement().at("/Condition/StringEquals").has("ses:FromAddress");
    }
    return resource.matches("\\$\\{Reports\\.Arn}/[a-z]+/[^*]*\\*(/(settings\\.yaml|data))?");
  }

  private static boolean isAnybody(JsonNode principal) {
    return principal.asText().equals("*") || principal.path("AWS").asText().equals("*");
  }

  /** What each holder may do, as "action resource" lines. */
  Map<String, TreeSet<String>> rights() {
    Map<String, TreeSet<String>> rights = new TreeMap<>();
    for (Grant grant : grants()) {
      rights
          .computeIfAbsent(grant.holder(), holder -> new TreeSet<>())
          .add(grant.action() + " " + grant.resource());
    }
    return rights;
  }

  List<Grant> grants() {
    List<Grant> grants = new ArrayList<>();
    template
        .json()
        .get("Resources")
        .properties()
        .forEach(
            resource ->
                statements(resource.getValue().path("Properties"))
                    .forEach(statement -> add(resource.getKey(), statement, grants)));
    return grants;
  }

  // Wherever a statement stands: in roles, policies, topics, queues, buckets and keys.
  private static List<JsonNode> statements(JsonNode node) {
    List<JsonNode> found = new ArrayList<>();
    if (node.isObject() && node.has("Effect") && node.has("Action")) {
      found.add(node);
    }
    node.forEach(child -> found.addAll(statements(child)));
    return found;
  }

  private static void add(String holder, JsonNode statement, List<Grant> grants) {
    if (statement.get("Effect").asText().equals("Allow")) {
      for (JsonNode action : each(statement.get("Action"))) {
        for (JsonNode resource : each(statement.path("Resource"))) {
          grants.add(new Grant(holder, action.asText(), text(resource), statement));
        }
      }
    }
  }

  // A trust policy has no resource: there it is empty.
  private static List<JsonNode> each(JsonNode node) {
    if (!node.isArray()) {
      return List.of(node);
    }
    List<JsonNode> all = new ArrayList<>();
    node.forEach(all::add);
    return all;
  }

  private static String text(JsonNode resource) {
    if (resource.has("Fn::Sub")) {
      return resource.get("Fn::Sub").asText();
    }
    if (resource.has("Fn::GetAtt")) {
      JsonNode attribute = resource.get("Fn::GetAtt");
      return "${" + attribute.get(0).asText() + "." + attribute.get(1).asText() + "}";
    }
    return resource.has("Ref") ? "${" + resource.get("Ref").asText() + "}" : resource.asText();
  }
}
