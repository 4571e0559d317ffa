package hashbrief.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.render.chart.Tone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StyleTest {

  private static final Pattern VARIABLE = Pattern.compile("--([a-z]+): (#[0-9a-f]+);");
  private static final String SHEET = sheet();

  private static String sheet() {
    try (var in = PageWriter.class.getResourceAsStream("style.css")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  /** WCAG 2.2: 4.5 for text (1.4.3), 3 for lines that carry meaning (1.4.11). */
  @Test
  void colours_contrastInLightDarkAndPrint() {
    List<Map<String, String>> themes = themes();
    assertEquals(3, themes.size());
    for (Map<String, String> theme : themes) {
      for (String text :
          List.of(
              "ink", "muted", "limit", "market", "main", "first", "second", "third", "gain", "loss",
              "amber", "link")) {
        double contrast = contrast(theme.get(text), theme.get("paper"));
        assertTrue(contrast >= 4.5, text + " " + theme.get(text) + ": " + contrast);
      }
      assertTrue(contrast(theme.get("ink"), theme.get("tint")) >= 4.5);
    }
  }

  @Test
  void everyTone_hasAColour() {
    for (Tone tone : Tone.values()) {
      assertTrue(SHEET.contains("." + tone.styleClass() + " { --c: var("), tone.name());
    }
  }

  private static List<Map<String, String>> themes() {
    List<Map<String, String>> themes = new ArrayList<>();
    for (String block : SHEET.split(":root \\{")) {
      Map<String, String> theme = new HashMap<>();
      VARIABLE.matcher(block).results().forEach(match -> theme.put(match.group(1), match.group(2)));
      if (!theme.isEmpty()) {
        themes.add(theme);
      }
    }
    return themes;
  }

  private static double contrast(String colour, String ground) {
    double a = luminance(colour) + 0.05;
    double b = luminance(ground) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(String colour) {
    String digits = colour.substring(1);
    if (digits.length() == 3) {
      digits = digits.replaceAll("(.)", "$1$1");
    }
    double[] weights = {0.2126, 0.7152, 0.0722};
    double luminance = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16) / 255.0;
      luminance +=
          weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return luminance;
  }
}
