package dev.automllint.cli;

import dev.automllint.diagnostic.Quoted;
import dev.automllint.job.Task;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.validate.BundledSchema;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Prints a bundled schema, as editors can use it. */
final class SchemaCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Specs.command(this, "schema", "Print the JSON Schema that jobs are checked against.")
        .addPositional(
            Specs.parameter("TASK", "The task of the jobs (default: all, by their `task`).")
                .completionCandidates(Task.imageNames())
                .build());
  }

  @Override
  public ExitCode run(Arguments arguments, Streams streams) throws IOException {
    Optional<String> task = arguments.parameter();
    SchemaDocument schema =
        task.isPresent()
            ? schema(task.get()).document()
            : SchemaDocument.combined(
                BundledSchema.all().stream().map(BundledSchema::document).toList());
    streams.out().write(schema.forEditors().text());
    return ExitCode.CLEAN;
  }

  /** The schema of a task. */
  static BundledSchema schema(String task) {
    List<BundledSchema> schemas = BundledSchema.all();
    return schemas.stream()
        .filter(schema -> task.equals(schema.task().id()))
        .findFirst()
        .orElseThrow(() -> unknown(task, schemas));
  }

  private static UsageException unknown(String task, List<BundledSchema> schemas) {
    List<String> names = schemas.stream().map(schema -> schema.task().id()).toList();
    String help =
        Task.meant(task)
            .filter(names::contains)
            .map(name -> "did you mean `" + name + "`?")
            .orElse("the tasks are " + String.join(", ", names));
    return new UsageException("unknown task " + Quoted.of(task) + "; " + help);
  }
}
