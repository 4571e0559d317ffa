package hashbrief.run.store;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;

/** Swaps two paths in one step, for which the JDK has no method. */
final class Exchange {
  private static final int HERE = -100; // AT_FDCWD of fcntl.h; the paths are absolute
  private static final int SWAP = 2; // RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS

  private Exchange() {}

  /** False where the system or its file system cannot, and then nothing is changed. */
  static boolean of(Path one, Path other) {
    Optional<MethodHandle> linux =
        function(
            "renameat2", // renameat2(2)
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT));
    Optional<MethodHandle> mac =
        function(
            "renamex_np", // rename(2) of macOS
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment from = arena.allocateFrom(one.toAbsolutePath().toString());
      MemorySegment to = arena.allocateFrom(other.toAbsolutePath().toString());
      if (linux.isPresent()) {
        return (int) linux.get().invokeExact(HERE, from, HERE, to, SWAP) == 0;
      }
      return mac.isPresent() && (int) mac.get().invokeExact(from, to, SWAP) == 0;
    } catch (Throwable e) {
      throw new IllegalStateException("a function of the C library threw", e);
    }
  }

  @SuppressWarnings("restricted") // two calls whose signatures are those of their manual pages
  private static Optional<MethodHandle> function(String name, FunctionDescriptor types) {
    Linker linker = Linker.nativeLinker();
    return linker.defaultLookup().find(name).map(symbol -> linker.downcallHandle(symbol, types));
  }
}
