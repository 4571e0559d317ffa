package hashbrief.tests.workbook;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A spreadsheet program without a screen, with a profile of its own that recalculates on load. */
final class LibreOffice {

  private static final long LIMIT_SECONDS = 180;

  /** 0 is "always"; a workbook's cached values are not trusted. */
  private static final String RECALCULATE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
          <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
        </item>
      </oor:items>
      """;

  private final Path program;
  private final Path folder;

  /** Works in the folder, which must be empty. */
  LibreOffice(Path folder) throws IOException {
    this.program =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(place -> Path.of(place, "soffice"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        "soffice is not on the PATH: install LibreOffice Calc (Debian:"
                            + " libreoffice-calc) to test the workbook"));
    this.folder = folder;
    Path user = Files.createDirectories(folder.resolve("profile/user"));
    Files.writeString(user.resolve("registrymodifications.xcu"), RECALCULATE);
  }

  /** The workbooks by name after LibreOffice opened, recalculated and saved them. */
  Map<String, byte[]> recalculate(Map<String, byte[]> workbooks)
      throws IOException, InterruptedException {
    Path out = folder.resolve("recalculated");
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                out.toString()));
    for (Map.Entry<String, byte[]> workbook : workbooks.entrySet()) {
      Path in = folder.resolve(workbook.getKey() + ".xlsx");
      command.add(Files.write(in, workbook.getValue()).toString());
    }
    Path log = folder.resolve("soffice.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("soffice took more than " + LIMIT_SECONDS + " s");
      }
    } finally {
      process.destroyForcibly();
    }
    Map<String, byte[]> results = new HashMap<>();
    for (String name : workbooks.keySet()) {
      Path result = out.resolve(name + ".xlsx");
      if (!Files.exists(result)) {
        throw new AssertionError("soffice wrote no " + result + ": " + Files.readString(log));
      }
      results.put(name, Files.readAllBytes(result));
    }
    return results;
  }
}
