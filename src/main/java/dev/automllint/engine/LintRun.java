package dev.automllint.engine;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lints many files: in parallel inside, in the order of the files outside. */
public final class LintRun {
  /** So many files are begun before the first is reported, for each thread: memory stays flat. */
  private static final int AHEAD = 16;

  private LintRun() {}

  /**
   * Lints files and hands each report on, in order.
   *
   * @param inputs the files
   * @param lint what is done with each; called by several threads
   * @param threads how many files are linted at once
   * @param reports where reports go; called by this thread only
   * @throws InterruptedException if this thread is told to stop
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
      Queue<Future<R>> begun = new ArrayDeque<>();
      Iterator<T> rest = inputs.iterator();
      while (rest.hasNext() || !begun.isEmpty()) {
        while (rest.hasNext() && begun.size() < threads * AHEAD) {
          T input = rest.next();
          begun.add(pool.submit(() -> lint.apply(input)));
        }
        reports.accept(begun.remove().get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
