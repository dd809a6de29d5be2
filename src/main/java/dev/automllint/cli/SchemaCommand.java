package dev.automllint.cli;

import dev.automllint.diagnostic.Quoted;
import dev.automllint.job.Task;
import dev.automllint.schema.validate.BundledSchema;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** Prints a bundled schema. */
final class SchemaCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Specs.command(this, "schema", "Print the JSON Schema that jobs are checked against.")
        .addPositional(
            Specs.parameter("TASK", "The task of the jobs (default: " + Task.USUAL + ").").build());
  }

  @Override
  public ExitCode run(Arguments arguments, Streams streams) throws IOException {
    streams.out().write(schema(arguments.parameter()).document().text());
    return ExitCode.CLEAN;
  }

  /** The schema of a task; without one, of the first that has a schema. */
  static BundledSchema schema(Optional<String> task) {
    List<BundledSchema> schemas = BundledSchema.all();
    return schemas.stream()
        .filter(schema -> task.isEmpty() || task.get().equals(schema.task().id()))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "no schema for "
                        + Quoted.of(task.get())
                        + "; there is one for: "
                        + schemas.stream()
                            .map(schema -> schema.task().id())
                            .collect(Collectors.joining(", "))));
  }
}
