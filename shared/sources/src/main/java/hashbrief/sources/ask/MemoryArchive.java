package hashbrief.sources.ask;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** An archive that ends with the process. */
public final class MemoryArchive implements Archive {
  private final ConcurrentSkipListMap<String, byte[]> objects = new ConcurrentSkipListMap<>();

  @Override
  public Optional<byte[]> get(String name) {
    return Optional.ofNullable(objects.get(name)).map(byte[]::clone);
  }

  @Override
  public boolean putIfAbsent(String name, byte[] bytes) {
    return objects.putIfAbsent(name, bytes.clone()) == null;
  }

  @Override
  public List<String> names() {
    return List.copyOf(objects.keySet());
  }
}
