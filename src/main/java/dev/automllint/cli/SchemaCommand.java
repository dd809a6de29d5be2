package dev.automllint.cli;

import dev.automllint.diagnostic.Quoted;
import dev.automllint.schema.validate.BundledSchema;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Prints a bundled schema. */
final class SchemaCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Specs.command(this, "schema", "Print the JSON Schema that jobs are checked against.")
        .addPositional(
            Specs.parameter("TASK", "The task of the jobs (default: image_classification).")
                .build());
  }

  @Override
  public ExitCode run(Arguments arguments, Streams streams) throws IOException {
    BundledSchema schema = BundledSchema.imageClassification();
    String bundled = schema.format().task();
    Optional<String> task = arguments.parameter();
    if (task.isPresent() && !task.get().equals(bundled)) {
      throw new UsageException(
          "no schema for " + Quoted.of(task.get()) + "; there is one for: " + bundled);
    }
    streams.out().write(schema.document().text());
    return ExitCode.CLEAN;
  }
}
