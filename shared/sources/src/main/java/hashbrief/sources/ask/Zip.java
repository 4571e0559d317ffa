package hashbrief.sources.ask;

import hashbrief.sources.ask.UpstreamException.Category;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files in a zip answer. */
public final class Zip {

  // A small zip can unpack to anything, and can name any number of files.
  private static final int MAX_FILES = 100;

  private Zip() {}

  /** Contents by file name, in the order of the archive. */
  public static Map<String, byte[]> files(Body body) throws UpstreamException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    int left = Body.MAX_BYTES;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body.bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readNBytes(left + 1);
        left -= content.length;
        if (left < 0) {
          throw new UpstreamException(
              Category.TOO_LARGE,
              body.url() + ": the zip unpacks to more than " + Body.MAX_BYTES + " bytes");
        }
        if (files.size() == MAX_FILES) {
          throw new UpstreamException(
              Category.TOO_LARGE, body.url() + ": a zip of more than " + MAX_FILES + " files");
        }
        files.put(PlainText.of(entry.getName()), content);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UpstreamException(
          Category.WRONG_CONTENT, body.url() + ": a broken zip (" + e.getMessage() + ")");
    }
    if (files.isEmpty()) {
      throw new UpstreamException(Category.WRONG_CONTENT, body.url() + ": not a zip with files");
    }
    return files;
  }
}
