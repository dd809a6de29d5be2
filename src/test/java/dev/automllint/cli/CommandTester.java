package dev.automllint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Map;

/** Runs command lines in this process. */
final class CommandTester {
  private static final Terminal PIPE = new Terminal(false, false, Map.of());

  private CommandTester() {}

  /** What a command line did. */
  record Result(int code, String out, String err) {}

  /** Runs with all streams piped. */
  static Result run(String... args) {
    return run(PIPE, args);
  }

  /** Runs on a terminal. */
  static Result run(Terminal terminal, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code = Main.run(args, InputStream.nullInputStream(), out, err, terminal);
    return new Result(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
