package dev.automllint.cli;

import dev.automllint.schema.validate.BundledSchema;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a bundled schema. */
@Command(
    name = "schema",
    description = "Print the JSON Schema that jobs are checked against.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class SchemaCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "TASK",
      arity = "0..1",
      description = "The task whose schema is meant (default: image_classification).")
  private String task;

  SchemaCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    BundledSchema schema = BundledSchema.imageClassification();
    String bundled = schema.format().task();
    if (task != null && !task.equals(bundled)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "no schema for '" + task + "'; there is one for: " + bundled);
    }
    try {
      streams.out().write(schema.document().text());
      return ExitCode.CLEAN.value();
    } catch (IOException e) {
      return Output.failed(e, streams.err());
    }
  }
}
