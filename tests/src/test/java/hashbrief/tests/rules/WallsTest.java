package hashbrief.tests.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may know whom. Between modules the compiler holds most of it; here it is said once, and the
 * packages within a module are held too.
 */
class WallsTest {

  private static final List<String> FUNCTIONS =
      List.of("fetch", "computetrends", "writereport", "send", "readerlinks");

  private static final List<String> RUN = List.of("core", "sources", "contract", "render", "run");

  /** What a ring knows besides itself. */
  private static final Map<String, List<String>> KNOWN =
      new TreeMap<>(
          Map.of(
              "core", List.of(),
              "sources", List.of("core"),
              "contract", List.of("core"),
              "render", List.of("core", "contract"),
              "run", RUN,
              "aws", RUN,
              "cli", RUN));

  static {
    List<String> aws = new ArrayList<>(RUN);
    aws.add("aws");
    FUNCTIONS.forEach(function -> KNOWN.put(function, aws));
  }

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("hashbrief");

  static List<String> rings() {
    return List.copyOf(KNOWN.keySet());
  }

  private static String[] packages(Stream<String> rings) {
    return rings.map(ring -> "hashbrief." + ring + "..").toArray(String[]::new);
  }

  @Test
  void everyClass_standsInARing() {
    Set<String> others = new TreeSet<>();
    CLASSES.forEach(one -> others.add(one.getPackageName().split("\\.")[1]));
    assertFalse(others.isEmpty());
    others.removeAll(KNOWN.keySet());
    assertEquals(Set.of(), others);
  }

  @ParameterizedTest
  @MethodSource("rings")
  void ring_knowsOnlyThoseFurtherIn(String ring) {
    String[] allowed = packages(Stream.concat(Stream.of(ring), KNOWN.get(ring).stream()));
    noClasses()
        .that()
        .resideInAPackage("hashbrief." + ring + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("hashbrief..").and(not(resideInAnyPackage(allowed))))
        .allowEmptyShould(true) // a ring without classes
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("rings")
  void packages_ofARing_haveNoCycle(String ring) {
    slices()
        .matching("hashbrief." + ring + ".(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true) // a ring of one package
        .check(CLASSES);
  }

  @Test
  void core_isBuiltFromTheDomainUp() {
    String above = "hashbrief.core.section..";
    noClasses()
        .that()
        .resideOutsideOfPackages("hashbrief.core", above, "..core.claim..", "..core.ledger..")
        .and()
        .resideInAPackage("hashbrief.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("hashbrief.core", above, "..core.claim..", "..core.ledger..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(above)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("hashbrief.core", "..core.claim..", "..core.ledger..")
        .check(CLASSES);
    assertApart("..core.claim..", "..core.ledger..");
    assertApart("..core.ledger..", "..core.claim..");
  }

  private static void assertApart(String one, String other) {
    noClasses()
        .that()
        .resideInAPackage(one)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("hashbrief.core", other)
        .check(CLASSES);
  }

  @Test
  void core_isPure() {
    classes()
        .that()
        .resideInAPackage("hashbrief.core..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("hashbrief.core..", "java..", "org.apache.commons.statistics..")
        .check(CLASSES);
  }

  @Test
  void sdk_isKnownToAwsAndItsFunctionsAlone() {
    String[] may = packages(Stream.concat(Stream.of("aws"), FUNCTIONS.stream()));
    noClasses()
        .that()
        .resideOutsideOfPackages(may)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("software.amazon..", "com.amazonaws..")
        .check(CLASSES);
  }

  @Test
  void poi_isKnownToTheWorkbookAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("hashbrief.render.workbook..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..")
        .check(CLASSES);
  }
}
