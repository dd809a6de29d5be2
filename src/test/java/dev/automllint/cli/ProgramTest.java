package dev.automllint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/**
 * A test that runs the program in this process, in a folder of its own. In arguments {@code @/} is
 * that folder; what the program prints is shown without it.
 */
public abstract class ProgramTest {
  static final String JOB =
      """
      type: automl
      task: image_classification
      compute: azureml:gpu-cluster
      training_data: {type: mltable, path: azureml:train:1}
      target_column_name: label
      """;
  static final String ERROR = JOB + "training_parameters: {learning_rate: 5}\n";
  static final String WARNING = JOB + "training_parameters: {optimizer: adam, nesterov: true}\n";
  static final Terminal PIPES = new Terminal(/* out= */ false, /* err= */ false, Map.of());

  @TempDir Path folder;

  /** What a run gave. */
  public record Result(int code, String out, String err) {
    /** What a terminal shows in the end. */
    String shown() {
      return out + err;
    }

    String firstError() {
      return err.lines().findFirst().orElse("");
    }
  }

  Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  String read(String name) throws IOException {
    return shortened(Files.readString(folder.resolve(name)));
  }

  /** All below the folder, sorted. */
  List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> !file.equals(folder))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  Result run(String... args) {
    return runOn(PIPES, args);
  }

  Result runOn(Terminal terminal, String... args) {
    return run(InputStream.nullInputStream(), new ByteArrayOutputStream(), terminal, args);
  }

  Result runWith(String in, String... args) {
    return runWith(new ByteArrayInputStream(in.getBytes(UTF_8)), args);
  }

  Result runWith(InputStream in, String... args) {
    return run(in, new ByteArrayOutputStream(), PIPES, args);
  }

  /** Runs with a standard output that may fail. */
  Result run(InputStream in, OutputStream out, Terminal terminal, String... args) {
    String[] real =
        Arrays.stream(args).map(arg -> arg.replace("@/", folder + "/")).toArray(String[]::new);
    Result result = runBare(in, out, terminal, real);
    return new Result(result.code(), shortened(result.out()), shortened(result.err()));
  }

  private String shortened(String text) {
    return text.replace(folder + "/", "");
  }

  /** Runs on bytes, in no folder. */
  public static Result runOn(byte[] in, String... args) {
    return runBare(new ByteArrayInputStream(in), new ByteArrayOutputStream(), PIPES, args);
  }

  private static Result runBare(
      InputStream in, OutputStream out, Terminal terminal, String... args) {
    var err = new ByteArrayOutputStream();
    int code = Main.run(args, in, out, err, terminal);
    String text = out instanceof ByteArrayOutputStream bytes ? bytes.toString(UTF_8) : "";
    return new Result(code, text, err.toString(UTF_8));
  }
}
