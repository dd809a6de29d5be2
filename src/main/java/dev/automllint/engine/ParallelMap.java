package dev.automllint.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lints files in parallel, and gives the results in the order of the files. */
public final class ParallelMap {
  /** The most files in a batch for a thread: handing over costs a tenth of a lint. */
  private static final int BATCH = 16;

  /** The batches for each thread that wait or run, so that memory stays flat. */
  private static final int AHEAD = 3;

  private ParallelMap() {}

  /**
   * Lints files.
   *
   * @param inputs the files
   * @param lint lints one; called by several threads
   * @param threads how many files are linted at once
   * @param reports receives the results in order; called by this thread only
   * @throws InterruptedException if this thread is interrupted
   */
  public static <T, R> void run(
      List<T> inputs, Function<T, R> lint, int threads, Consumer<R> reports)
      throws InterruptedException {
    if (threads <= 1 || inputs.size() <= 1) {
      for (T input : inputs) {
        reports.accept(lint.apply(input));
      }
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, inputs.size()));
    try {
      Queue<Future<List<R>>> begun = new ArrayDeque<>();
      int next = 0;
      while (next < inputs.size() || !begun.isEmpty()) {
        while (next < inputs.size() && begun.size() < threads * AHEAD) {
          // The last files are spread over all threads.
          int batch = Math.max(1, Math.min(BATCH, (inputs.size() - next) / (threads * AHEAD)));
          List<T> some = inputs.subList(next, next + batch);
          begun.add(pool.submit(() -> all(some, lint)));
          next += batch;
        }
        begun.remove().get().forEach(reports);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T, R> List<R> all(List<T> inputs, Function<T, R> lint) {
    List<R> results = new ArrayList<>(inputs.size());
    for (T input : inputs) {
      results.add(lint.apply(input));
    }
    return results;
  }
}
