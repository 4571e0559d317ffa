package hashbrief.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.report.Claim;
import hashbrief.core.report.Report;
import hashbrief.render.page.PageWriter;
import hashbrief.sources.catalogue.BundledChain;
import hashbrief.tests.figures.BundledWeeks;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Needs Chromium and says so where there is none; leaves its pictures in target/screenshots. */
class PageIT {

  private static final int DESKTOP = 1280;
  private static final int PHONE = 390;
  private static final int SMALL_PHONE = 360;
  private static final int WINDOW_HEIGHT = 16_000;

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  /** The picture of the README: as much as is taken in at a glance. */
  private static final Path README_PICTURE = Path.of("screenshots/page.png");

  private static final int README_HEIGHT = 1000;

  /** Frames have a width of their own, which a window below 500 pixels has not. */
  private static final String FRAME =
      """
      <iframe width="%d" height="800" style="border:0;float:left" srcdoc="%s"></iframe>
      """;

  /** Says in an element what each frame shows; the page itself has no script. */
  private static final String HARNESS =
      """
      <!DOCTYPE html><meta charset="utf-8"><body style="margin:0">
      %s<script>
      onload = () => document.querySelectorAll('iframe').forEach(frame => {
        const page = frame.contentDocument, root = page.documentElement;
        frame.height = root.scrollHeight;
        const seen = document.createElement('output');
        seen.title = [frame.width, root.scrollWidth, root.scrollHeight, page.scripts.length,
          page.querySelectorAll('[src],[srcset],object,embed,link:not([href^="data:"])').length,
          encodeURIComponent(page.body.innerText)].join(' ');
        document.body.append(seen);
      });
      </script>
      """;

  private static final Pattern SEEN = Pattern.compile("<output title=\"([^\"]*)\"");

  private enum Scheme {
    LIGHT,
    DARK
  }

  /** What a frame of that width shows. */
  private record Seen(int width, int scrollWidth, int height, int scripts, int loads, String text) {

    static Seen of(MatchResult match) {
      String[] parts = match.group(1).split(" ");
      return new Seen(
          Integer.parseInt(parts[0]),
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[2]),
          Integer.parseInt(parts[3]),
          Integer.parseInt(parts[4]),
          URLDecoder.decode(parts[5], StandardCharsets.UTF_8));
    }
  }

  private static final Report REPORT = BundledWeeks.report(BundledChain.DEFAULT_AS_OF);
  private static final Map<Scheme, BufferedImage> DESKTOPS = new EnumMap<>(Scheme.class);
  private static final Map<Scheme, List<Seen>> FRAMES = new EnumMap<>(Scheme.class);
  private static String page;

  @BeforeAll
  static void show() throws Exception {
    page = new String(PageWriter.render(REPORT), StandardCharsets.UTF_8);
    String quoted = page.replace("&", "&amp;").replace("\"", "&quot;");
    StringBuilder frames = new StringBuilder();
    for (int width : List.of(DESKTOP, PHONE, SMALL_PHONE)) {
      frames.append(FRAME.formatted(width, quoted));
    }
    Chromium chromium = new Chromium(TARGET.resolve("chromium"));
    Path harness = TARGET.resolve("chromium/harness.html");
    Files.writeString(harness, HARNESS.formatted(frames));
    for (Scheme scheme : Scheme.values()) {
      Chromium.Shown shown =
          chromium.show(
              harness,
              DESKTOP + PHONE + SMALL_PHONE,
              WINDOW_HEIGHT,
              List.of("--blink-settings=preferredColorScheme=" + (scheme == Scheme.DARK ? 0 : 1)));
      List<Seen> seen = SEEN.matcher(shown.elements()).results().map(Seen::of).toList();
      FRAMES.put(scheme, seen);
      String name = scheme == Scheme.DARK ? "dark.png" : "light.png";
      DESKTOPS.put(scheme, cut(shown.picture(), 0, seen.get(0), "desktop-" + name));
      cut(shown.picture(), DESKTOP, seen.get(1), "phone-" + name);
    }
    if (Boolean.getBoolean("hashbrief.update")) {
      Files.createDirectories(README_PICTURE.getParent());
      ImageIO.write(
          DESKTOPS.get(Scheme.LIGHT).getSubimage(0, 0, DESKTOP, README_HEIGHT),
          "png",
          README_PICTURE.toFile());
    }
  }

  private static BufferedImage cut(BufferedImage window, int left, Seen seen, String name)
      throws IOException {
    int height = Math.min(seen.height(), WINDOW_HEIGHT); // a phone's end is cut from the picture
    BufferedImage picture = window.getSubimage(left, 0, seen.width(), height);
    Path folder = Files.createDirectories(TARGET.resolve("screenshots"));
    ImageIO.write(picture, "png", folder.resolve(name).toFile());
    return picture;
  }

  private static double brightness(Scheme scheme) {
    int colour = DESKTOPS.get(scheme).getRGB(5, 5);
    return ((colour >> 16 & 255) + (colour >> 8 & 255) + (colour & 255)) / (3 * 255.0);
  }

  @Test
  void page_doesNotScrollSideways() {
    for (List<Seen> frames : FRAMES.values()) {
      assertEquals(List.of(DESKTOP, PHONE, SMALL_PHONE), frames.stream().map(Seen::width).toList());
      assertEquals(
          List.of(DESKTOP, PHONE, SMALL_PHONE), frames.stream().map(Seen::scrollWidth).toList());
    }
  }

  @Test
  void paper_followsTheColourScheme() {
    assertTrue(brightness(Scheme.LIGHT) > 0.95, "light is " + brightness(Scheme.LIGHT));
    assertTrue(brightness(Scheme.DARK) < 0.15, "dark is " + brightness(Scheme.DARK));
  }

  @Test
  void claims_areAllInSight() {
    assertEquals(14, REPORT.claims().size());
    for (List<Seen> frames : FRAMES.values()) {
      for (Seen seen : frames) {
        for (Claim claim : REPORT.claims()) {
          assertTrue(
              seen.text().contains(claim.statement()), seen.width() + ": " + claim.statement());
        }
      }
    }
  }

  @Test
  void page_loadsNothing() {
    for (Seen seen : FRAMES.get(Scheme.LIGHT)) {
      assertEquals(0, seen.scripts(), "script elements");
      assertEquals(0, seen.loads(), "elements that load something");
    }
    assertFalse(page.contains("url("), "its style loads nothing");
    assertFalse(page.contains("@import"), "its style imports nothing");
  }
}
