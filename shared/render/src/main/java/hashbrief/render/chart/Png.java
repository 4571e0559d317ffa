package hashbrief.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A drawing as a picture on white, in twice its size for fine screens. */
public final class Png {

  private static final int SCALE = 2;
  private static final float[] DASHES = {5, 4};

  private final Graphics2D out;
  private final Lettering lettering = new Lettering(Drawing.TEXT_SIZE);

  private Png(Graphics2D out) {
    this.out = out;
  }

  /** The picture. */
  public static byte[] of(Drawing drawing) {
    BufferedImage image =
        new BufferedImage(
            SCALE * drawing.width(), SCALE * drawing.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(SCALE, SCALE);
    Png png = new Png(graphics);
    drawing.marks().forEach(png::paint);
    graphics.dispose();
    return encoded(image);
  }

  private void paint(Mark mark) {
    out.setColor(colour(mark.tone()));
    switch (mark) {
      case Mark.Stroke stroke -> {
        out.setStroke(
            new BasicStroke(
                (float) stroke.width(),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                stroke.dashed() ? DASHES : null,
                0));
        out.draw(path(stroke.spots()));
      }
      case Mark.Area area -> out.fill(path(area.spots()));
      case Mark.Circles circles -> {
        double d = 2 * circles.radius();
        for (Mark.Spot at : circles.centres()) {
          out.fill(new Ellipse2D.Double(at.x() - d / 2, at.y() - d / 2, d, d));
        }
      }
      case Mark.Text text -> out.fill(lettering.outline(text.text(), text.anchor(), text.spot()));
    }
  }

  private static Path2D path(List<Mark.Spot> spots) {
    Path2D path = new Path2D.Double();
    for (Mark.Spot spot : spots) {
      if (path.getCurrentPoint() == null) {
        path.moveTo(spot.x(), spot.y());
      } else {
        path.lineTo(spot.x(), spot.y());
      }
    }
    return path;
  }

  /** Those of the page's light theme. */
  private static Color colour(Tone tone) {
    return switch (tone) {
      case MAIN, FIRST -> new Color(0x0a5ea8);
      case DAILY -> new Color(0x8f9ba8);
      case BAND -> new Color(0xdae7f2);
      case LIMIT -> new Color(0xb3261e);
      case SECOND -> new Color(0x7a3fa0);
      case THIRD -> new Color(0x00796b);
      case MARKET -> new Color(0x8a5a00);
      case GRID -> new Color(0xd8dee4);
      case TEXT -> new Color(0x1b1f24);
      case MUTED -> new Color(0x57606a);
    };
  }

  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(new IIOImage(image, null, null));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
