package hashbrief.tests.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class TidyTest {

  private static final int FILE_LINES = 300;
  private static final int METHOD_LINES = 70;

  private static final Set<String> TOP_LEVEL =
      Set.of(
          "template.yaml functions shared events tests README.md pom.xml mvnw mvnw.cmd .mvn hashbrief"
              .concat(" samconfig.toml LICENSE NOTICE CONTRIBUTING.md CHANGELOG.md SECURITY.md")
              .concat(" .ci .github .gitignore .gitattributes .editorconfig")
              .split(" "));

  private static boolean main(Path file) {
    return Repository.name(file).contains("src/main/java");
  }

  private static boolean wiring(Path file) {
    return Repository.name(file).startsWith("functions/");
  }

  /** Every place that the pattern matches in the chosen files, as name:line. */
  private static List<String> places(Predicate<Path> files, String regex) {
    Pattern pattern = Pattern.compile(regex);
    List<String> places = new ArrayList<>();
    for (Path file : Repository.java()) {
      if (files.test(file)) {
        Matcher matcher = pattern.matcher(Repository.text(file));
        while (matcher.find()) {
          long line = Repository.text(file).substring(0, matcher.start()).lines().count();
          places.add(Repository.name(file) + ":" + Math.max(1, line) + " " + matcher.group());
        }
      }
    }
    return places;
  }

  @Test
  void topLevel_holdsOnlyWhatWasAgreed() {
    Set<String> others = new TreeSet<>();
    for (Path file : Repository.files()) {
      others.add(Repository.ROOT.relativize(file).getName(0).toString());
    }
    others.removeAll(TOP_LEVEL);
    assertEquals(Set.of(), others);
  }

  @Test
  void files_areShort() {
    List<String> longer =
        Repository.java().stream()
            .filter(file -> Repository.text(file).lines().count() > FILE_LINES)
            .map(Repository::name)
            .toList();
    assertEquals(List.of(), longer, "files over " + FILE_LINES + " lines");
  }

  @Test
  void methods_areShort() throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var manager = compiler.getStandardFileManager(null, null, null);
    var sources = manager.getJavaFileObjectsFromPaths(Repository.java());
    JavacTask task = (JavacTask) compiler.getTask(null, manager, null, null, null, sources);
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    List<String> longer = new ArrayList<>();
    int[] methods = new int[1];
    for (CompilationUnitTree unit : task.parse()) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethod(MethodTree method, Void none) {
          if (method.getBody() == null) {
            return super.visitMethod(method, none);
          }
          var body = method.getBody();
          methods[0]++;
          long from = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, body));
          long to = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
          if (to - from + 1 > METHOD_LINES) {
            longer.add(unit.getSourceFile().getName() + ":" + method.getName());
          }
          return super.visitMethod(method, none);
        }
      }.scan(unit, null);
    }
    assertTrue(methods[0] > 100, "methods were looked at");
    assertEquals(List.of(), longer, "methods over " + METHOD_LINES + " lines");
  }

  @Test
  void packages_sayWhatBelongsInThem() {
    List<String> silent =
        Repository.java().stream()
            .filter(TidyTest::main)
            .filter(file -> !file.getFileName().toString().equals("module-info.java"))
            .map(Path::getParent)
            .distinct()
            .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
            .map(Repository::name)
            .toList();
    assertEquals(List.of(), silent);
  }

  @Test
  void clockEnvironmentAndChance_areInWiringOnly() {
    assertEquals(
        List.of(),
        places(
            file -> main(file) && !wiring(file),
            "System\\.(getenv|getProperty|currentTimeMillis)|\\.now\\(\\)|Clock\\.system"
                + "|new (Secure)?Random\\(|Math\\.random|UUID\\.random|InstantSource\\.system"));
  }

  @Test
  void output_isInTheCommandAlone() {
    assertEquals(
        List.of(),
        places(file -> main(file) && !wiring(file), "System\\.(out|err)|\\.printStackTrace\\("));
  }

  @Test
  void text_doesNotDependOnTheLocale() {
    assertEquals(
        List.of(),
        places(
            TidyTest::main,
            "\\.to(Lower|Upper)Case\\(\\)|String\\.format\\(\\s*\"|\"[^\"\\n"
                + "]*%[-+,.0-9]*[dfe][^\"\\n"
                + "]*\"\\s*\\.formatted"));
  }

  @Test
  void tests_areNeitherSwitchedOffNorAsleep() {
    assertEquals(
        List.of(), places(file -> true, "@Dis" + "abled|Thread\\.sl" + "eep|org\\.mock" + "ito"));
  }

  @Test
  void nothing_isLeftForLater() {
    assertEquals(List.of(), places(file -> true, "\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b"));
  }
}
