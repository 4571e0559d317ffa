package hashbrief.render.chart;

import hashbrief.core.words.Words;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Text as outlines of the embedded face: the Lambda runtime has no fonts that AWT could use. */
final class Lettering {

  private static final String FACE = "DejaVuSans-excerpt.ttf";

  /** Width of the narrow space / that of the usual one. */
  private static final double NARROW_PART = 0.6;

  private final TrueTypeFont face;
  private final CmapLookup glyphs;
  private final double scale;

  /**
   * @param size of the text, px
   */
  Lettering(int size) {
    try (InputStream in = Lettering.class.getResourceAsStream(FACE)) {
      face = new TTFParser().parse(new RandomAccessReadBuffer(in));
      glyphs = face.getUnicodeCmapLookup();
      scale = (double) size / face.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(FACE, e);
    }
  }

  /** The outline of a text whose {@code anchor} lies at a spot of its baseline. */
  Shape outline(String text, Mark.Anchor anchor, Mark.Spot spot) {
    try {
      Path2D outline = new Path2D.Double();
      double x = 0;
      for (int letter : text.codePoints().toArray()) {
        int glyph = glyphs.getGlyphId(letter);
        if (letter == Words.NARROW_SPACE) { // which the excerpt of the face lacks
          x += face.getAdvanceWidth(glyphs.getGlyphId(' ')) * NARROW_PART;
          continue;
        }
        Path2D path = face.getGlyph().getGlyph(glyph).getPath();
        outline.append(path.getPathIterator(AffineTransform.getTranslateInstance(x, 0)), false);
        x += face.getAdvanceWidth(glyph);
      }
      double before =
          switch (anchor) {
            case START -> 0;
            case MIDDLE -> x / 2;
            case END -> x;
          };
      AffineTransform place = AffineTransform.getTranslateInstance(spot.x(), spot.y());
      place.scale(scale, -scale); // a face counts upward, a picture downward
      place.translate(-before, 0);
      return place.createTransformedShape(outline);
    } catch (IOException e) {
      throw new UncheckedIOException(FACE, e);
    }
  }
}
