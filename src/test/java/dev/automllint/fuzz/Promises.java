package dev.automllint.fuzz;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Related;
import dev.automllint.files.ReadResult;
import dev.automllint.files.SourceReader;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;

/** What is promised of every file. */
final class Promises {
  /** What files have to be no larger than; libFuzzer is told the same. */
  private static final int MAX_BYTES = 64 * 1024;

  /** In processor time, which does not depend on what else the machine does. */
  private static final long NANOS = 2_000_000_000L;

  private static final long NANOS_PER_BYTE = 50_000L;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Promises() {}

  /** Reads a file. */
  static ReadResult read(byte[] bytes) {
    try {
      return SourceReader.read(new ByteArrayInputStream(bytes), "job.yml");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Does something that has to be done after a while that the size of the file gives. */
  static <T> T inTime(byte[] bytes, Supplier<T> work) {
    long begin = THREADS.getCurrentThreadCpuTime();
    T result = work.get();
    long spent = THREADS.getCurrentThreadCpuTime() - begin;
    long allowed = NANOS + bytes.length * NANOS_PER_BYTE;
    boolean small = bytes.length <= MAX_BYTES;
    assertTrue(!small || spent <= allowed, () -> bytes.length + " bytes took " + spent + " ns");
    return result;
  }

  /** All places are in the text, and none reports an internal error. */
  static void assertSound(FileReport report) {
    String text = report.source().map(SourceFile::text).orElse("");
    for (Diagnostic diagnostic : report.diagnostics()) {
      assertNotEquals(CoreRules.INTERNAL.id(), diagnostic.rule(), diagnostic.message());
      assertInside(text, diagnostic.span());
      diagnostic.related().stream().map(Related::span).forEach(span -> assertInside(text, span));
      diagnostic.fix().stream()
          .flatMap(fix -> fix.edits().stream())
          .map(Edit::span)
          .forEach(span -> assertInside(text, span));
    }
  }

  /** A place is in a text, and cuts no character in halves. */
  static void assertInside(String text, Span span) {
    assertTrue(span.end() <= text.length(), () -> span + " in a text of " + text.length());
    assertTrue(isWhole(text, span.start()) && isWhole(text, span.end()), () -> span + " cuts");
  }

  private static boolean isWhole(String text, int offset) {
    return offset == 0
        || offset == text.length()
        || !Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }
}
