package hashbrief.tests.workbook;

import hashbrief.tests.installed.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A spreadsheet program without a screen, with a profile of its own that recalculates on load. */
final class LibreOffice {

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

  private final Installed program = Installed.find("soffice", "libreoffice-calc");
  private final Path folder;

  /** Works in the folder, which must be empty. */
  LibreOffice(Path folder) throws IOException {
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
                program.program().toString(),
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
    program.run(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()));
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
