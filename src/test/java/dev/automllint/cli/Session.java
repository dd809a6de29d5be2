package dev.automllint.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A run of the program within the tests, in the folder of the project. */
record Session(int code, String out, String err) {
  private static final Terminal PLAIN = new Terminal(false, false, Map.of());

  /** Runs a command line such as {@code --format json examples/broken.yml}. */
  static Session of(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code = Main.run(args, new ByteArrayInputStream(new byte[0]), out, err, PLAIN);
    return new Session(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** What a terminal shows in the end: the report, then what was said beside it. */
  String shown() {
    return out + err;
  }
}
