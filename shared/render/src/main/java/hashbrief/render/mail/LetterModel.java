package hashbrief.render.mail;

import hashbrief.render.view.View.Fact;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstachio.escapers.PlainText;
import java.util.List;

/** What both templates print. */
record LetterModel(
    String week,
    String ended,
    String headline,
    List<Fact> key,
    List<Statement> claims,
    List<Shown> pictures,
    List<Lacking> gaps,
    String moreGaps,
    String link,
    String about,
    String unsubscribe) {

  /** A claim; {@code colours} are style declarations of its verdict. */
  record Statement(String statement, String verdict, String colours, List<String> evidence) {}

  /** A chart by its content id, and in words. */
  record Shown(String contentId, String title, String words) {}

  /** Figures that are missing, and why. */
  record Lacking(String what, String why) {}

  /** The letter as HTML. */
  @JStache(path = "hashbrief/render/mail/letter.html.mustache")
  record Html(LetterModel letter) {}

  /** The letter as plain text. */
  @JStache(path = "hashbrief/render/mail/letter.txt.mustache")
  @JStacheConfig(contentType = PlainText.class)
  record Text(LetterModel letter) {}

  boolean hasGaps() {
    return !gaps.isEmpty();
  }
}
