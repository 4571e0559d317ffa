package hashbrief.tests.browser;

import hashbrief.tests.installed.Installed;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** A browser without a screen, with a profile of its own. */
final class Chromium {

  /** What the browser shows of a file, and its elements after its scripts ran. */
  record Shown(BufferedImage picture, String elements) {}

  private final Installed program = Installed.find("chromium", "chromium");
  private final Path folder;

  /** Works in the folder. */
  Chromium(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Opens the file in a window of that size, with options of its own. */
  Shown show(Path file, int width, int height, List<String> options)
      throws IOException, InterruptedException {
    Path picture = folder.resolve("window.png");
    Path elements = folder.resolve("elements.html");
    Path log = folder.resolve("chromium.log");
    Files.deleteIfExists(picture);
    List<String> command = new ArrayList<>();
    command.add(program.program().toString());
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--hide-scrollbars",
            "--user-data-dir=" + folder.resolve("profile"),
            "--window-size=" + width + "," + height,
            "--screenshot=" + picture,
            "--dump-dom"));
    command.addAll(options);
    command.add(file.toUri().toString());
    program.run(
        new ProcessBuilder(command).redirectOutput(elements.toFile()).redirectError(log.toFile()));
    if (Files.notExists(picture)) {
      throw new AssertionError("chromium made no picture: " + Files.readString(log));
    }
    return new Shown(ImageIO.read(picture.toFile()), Files.readString(elements));
  }
}
