package hashbrief.run.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A fake that fails where it is told to: around each operation of the store behind it. */
public final class FailingStore implements Store {

  /** Before the operation is carried out, or after it when its answer is still to come. */
  public enum Moment {
    BEFORE,
    AFTER
  }

  /** Throws to fail; {@code operation} is the method's name. */
  public interface Fault {
    void at(Moment moment, String operation, String key);
  }

  private final Store store;
  private final Fault fault;

  public FailingStore(Store store, Fault fault) {
    this.store = store;
    this.fault = fault;
  }

  @Override
  public Optional<byte[]> get(String key) {
    return around("get", key, () -> store.get(key));
  }

  @Override
  public void put(String key, byte[] bytes, String contentType) {
    around(
        "put",
        key,
        () -> {
          store.put(key, bytes, contentType);
          return true;
        });
  }

  @Override
  public boolean putIfAbsent(String key, byte[] bytes, String contentType) {
    return around("putIfAbsent", key, () -> store.putIfAbsent(key, bytes, contentType));
  }

  @Override
  public void delete(String key) {
    around(
        "delete",
        key,
        () -> {
          store.delete(key);
          return true;
        });
  }

  @Override
  public List<String> list(String prefix) {
    return around("list", prefix, () -> store.list(prefix));
  }

  private <T> T around(String operation, String key, Supplier<T> act) {
    fault.at(Moment.BEFORE, operation, key);
    T answer = act.get();
    fault.at(Moment.AFTER, operation, key);
    return answer;
  }
}
