package dev.automllint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Runs the program on the files of a folder; what it prints is shown without that folder. */
public record Cli(Path folder) {
  static final String JOB =
      """
      type: automl
      task: image_classification
      compute: azureml:gpu-cluster
      training_data: {type: mltable, path: azureml:train:1}
      target_column_name: label
      """;

  private static final Terminal PIPES = new Terminal(/* out= */ false, /* err= */ false, Map.of());

  /** What came of a run. */
  public record Result(int code, String out, String err) {}

  Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** Runs it; arguments that begin with {@code @} are paths in the folder. */
  Result run(String... args) {
    return runWith("", args);
  }

  /** The same with something on standard input. */
  Result runWith(String in, String... args) {
    String[] real =
        Arrays.stream(args).map(arg -> arg.replace("@", folder + "/")).toArray(String[]::new);
    Result result = runOn(in.getBytes(UTF_8), real);
    return new Result(result.code(), shortened(result.out()), shortened(result.err()));
  }

  /** Runs it on bytes, in no folder: what it prints is shown as it is. */
  public static Result runOn(byte[] in, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code = Main.run(args, new ByteArrayInputStream(in), out, err, PIPES);
    return new Result(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  private String shortened(String text) {
    return text.replace(folder + "/", "");
  }
}
