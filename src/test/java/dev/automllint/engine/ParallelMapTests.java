package dev.automllint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.FileReport.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ParallelMapTests {
  private static final List<Integer> INPUTS = IntStream.range(0, 200).boxed().toList();
  private static final List<String> PATHS = INPUTS.stream().map(ParallelMapTests::path).toList();

  private static String path(int input) {
    return "job-" + input + ".yml";
  }

  private static FileReport report(int input) {
    return new FileReport(
        path(input), Status.CHECKED, Optional.empty(), List.of(), List.of(), Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void reportsFilesInTheirOrder(int threads) throws InterruptedException {
    List<String> reported = new ArrayList<>();

    ParallelMap.run(
        INPUTS,
        input -> {
          spin(input * 7919 % 13); // later files are often done before earlier ones
          return report(input);
        },
        threads,
        report -> reported.add(report.path()));

    assertEquals(PATHS, reported);
  }

  private static void spin(int rounds) {
    long until = System.nanoTime() + rounds * 100_000L;
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void lintsEveryFileOnce(int threads) throws InterruptedException {
    var calls = new ConcurrentHashMap<Integer, AtomicInteger>();

    ParallelMap.run(
        INPUTS,
        input -> {
          calls.computeIfAbsent(input, i -> new AtomicInteger()).incrementAndGet();
          return report(input);
        },
        threads,
        report -> {});

    assertEquals(new HashSet<>(INPUTS), calls.keySet());
    assertTrue(calls.values().stream().allMatch(count -> count.get() == 1), calls::toString);
  }

  @Test
  void lintsAtOnceWithAllThreads() throws InterruptedException {
    var together = new CyclicBarrier(4);
    var lints = new ConcurrentHashMap<Thread, Integer>();

    ParallelMap.run(
        INPUTS,
        input -> {
          if (lints.merge(Thread.currentThread(), 1, Integer::sum) == 1) {
            meet(together);
          }
          return report(input);
        },
        4,
        report -> {});

    assertEquals(4, lints.size());
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void reportsFromTheCallingThread(int threads) throws InterruptedException {
    Set<Thread> reporting = new HashSet<>();

    ParallelMap.run(
        INPUTS, ParallelMapTests::report, threads, r -> reporting.add(Thread.currentThread()));

    assertEquals(Set.of(Thread.currentThread()), reporting);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8})
  void reportsNothingForNoFiles(int threads) throws InterruptedException {
    List<FileReport> reported = new ArrayList<>();

    ParallelMap.run(List.<Integer>of(), ParallelMapTests::report, threads, reported::add);

    assertEquals(List.of(), reported);
  }

  @Test
  void passesOnWhatALintThrows() {
    var fault = new IllegalArgumentException("no");

    var thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                ParallelMap.run(
                    INPUTS,
                    input -> {
                      throw fault;
                    },
                    2,
                    report -> {}));

    assertSame(fault, thrown.getCause());
  }
}
