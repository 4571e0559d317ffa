package hashbrief.sources;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Runs tasks at the same time, so that a source that hangs takes no time from the others. */
final class AtOnce implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Starts the task; the result waits for it. An interrupt while it waits cancels all tasks. */
  <T> Supplier<T> start(Callable<T> task) {
    Future<T> future = threads.submit(task);
    return () -> result(future);
  }

  @Override
  public void close() {
    threads.close();
  }

  private <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
      throw new CancellationException("cancelled while sources were read");
    } catch (ExecutionException e) {
      threads.shutdownNow();
      throw new IllegalStateException("a source failed in an unforeseen way", e.getCause());
    }
  }
}
