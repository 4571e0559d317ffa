package hashbrief.render.page;

import hashbrief.render.page.View.Fact;
import hashbrief.render.page.View.Section;
import hashbrief.render.page.View.Statement;
import io.jstach.jstache.JStache;
import java.util.List;

/** The page. */
@JStache(path = "hashbrief/render/page/page.mustache")
record PageModel(
    String asOf,
    String week,
    String revision,
    String headline,
    List<Fact> key,
    List<Statement> claims,
    List<Section> sections) {

  boolean isRevised() {
    return !revision.isEmpty();
  }

  boolean hasClaims() {
    return !claims.isEmpty();
  }
}
