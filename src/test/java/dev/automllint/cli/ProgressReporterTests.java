package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressReporterTests extends ProgramTest {
  @Test
  void showsOnATerminalThatLongWorkGoesOn() {
    var slow =
        new InputStream() {
          @Override
          public int read() {
            return -1;
          }

          @Override
          public int read(byte[] bytes, int start, int length) throws IOException {
            try {
              Thread.sleep(1_500);
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
            return -1;
          }
        };
    var terminal = new Terminal(/* out= */ false, /* err= */ true, Map.of());
    String err = run(slow, new ByteArrayOutputStream(), terminal, "-").err();
    assertTrue(err.matches("(?s)\\rchecking 1 file, \\d+ s\\r.*"), err);
  }
}
