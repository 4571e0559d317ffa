package hashbrief.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.core.words.Words;
import java.awt.geom.PathIterator;
import org.junit.jupiter.api.Test;

class LetteringTest {

  private final Lettering lettering = new Lettering(12);

  @Test
  void narrowSpace_isNarrowerThanTheUsualOneAndDrawsNothing() {
    double narrow = width("1" + Words.NARROW_SPACE + "%");
    assertTrue(narrow < width("1 %"), "narrower than a space");
    assertTrue(narrow > width("1%"), "wider than none");
    assertEquals(lines("1%"), lines("1" + Words.NARROW_SPACE + "%"), "no box for a missing glyph");
  }

  private double width(String text) {
    return lettering.outline(text, Mark.Anchor.START, new Mark.Spot(0, 0)).getBounds2D().getWidth();
  }

  private int lines(String text) {
    int lines = 0;
    PathIterator path =
        lettering.outline(text, Mark.Anchor.START, new Mark.Spot(0, 0)).getPathIterator(null);
    for (; !path.isDone(); path.next()) {
      lines++;
    }
    return lines;
  }
}
