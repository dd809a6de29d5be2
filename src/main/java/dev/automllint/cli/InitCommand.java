package dev.automllint.cli;

import dev.automllint.diagnostic.Quoted;
import dev.automllint.files.AtomicFile;
import dev.automllint.files.FileFinder;
import dev.automllint.job.Task;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.template.JobTemplate;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Writes a job to begin with. */
final class InitCommand implements Command {
  private static final String SWEEP = "--sweep";
  private static final String FILE = "FILE";
  private static final String USUAL_FILE = "job.yml";
  private static final String STANDARD_OUTPUT = "-";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(
                this, "init", "Write a job to begin with, in which comments explain the keys.")
            .addPositional(
                Specs.parameter("TASK", "Its task (default: " + Task.USUAL + ").")
                    .completionCandidates(Task.imageNames())
                    .build())
            .addPositional(
                Specs.parameter(
                        FILE,
                        "The file to write, or - for standard output (default: "
                            + USUAL_FILE
                            + "). A file that exists is never changed.")
                    .index("1")
                    .build())
            .addOption(
                Specs.option(SWEEP, "Add a search space: several models, and values to try."));
    spec.usageMessage()
        .footer(
            "",
            "Examples:",
            "  automl-lint init",
            "  automl-lint init image_object_detection --sweep",
            "  automl-lint init image_instance_segmentation jobs/parts.yml",
            "  automl-lint init parts.yml");
    return spec;
  }

  @Override
  public ExitCode run(Arguments arguments, Streams streams) throws IOException {
    Optional<String> first = arguments.parameter();
    boolean isFile = first.isPresent() && arguments.parameter(1).isEmpty() && isFile(first.get());
    String task = first.isEmpty() || isFile ? Task.USUAL.id() : first.get();
    String file = isFile ? first.get() : arguments.parameter(1).orElse(USUAL_FILE);
    if (file.isBlank()) { // such as an unset variable of a script
      throw new UsageException("`" + FILE + "` needs a name");
    }
    SchemaDocument schema = SchemaCommand.schema(task).document();
    String job = JobTemplate.commented(schema, arguments.has(SWEEP));
    if (file.equals(STANDARD_OUTPUT)) {
      streams.out().write(job);
      return ExitCode.CLEAN;
    }
    write(job, Arguments.path(FILE, file));
    List<String> placeholders =
        JobTemplate.placeholders(JobTemplate.uncommented(schema, arguments.has(SWEEP)));
    printNextSteps(task, file, placeholders, streams.err());
    return ExitCode.CLEAN;
  }

  /** Whether a single argument names the file; otherwise it is a task, or was meant to be one. */
  private static boolean isFile(String argument) {
    return argument.equals(STANDARD_OUTPUT)
        || argument.chars().anyMatch(c -> "./\\".indexOf(c) >= 0)
        || Task.meant(argument).isEmpty();
  }

  private static void write(String job, Path file) throws IOException {
    String name = Quoted.of(FileFinder.display(file));
    try {
      AtomicFile.create(file, Path.of(""), job);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(name + " exists; name another file: automl-lint init [TASK] FILE");
    } catch (FileSystemException e) {
      throw new UsageException("cannot write " + Output.reason(e));
    }
  }

  private static void printNextSteps(
      String task, String file, List<String> placeholders, PrintWriter err) {
    String name = Quoted.visible(file);
    err.println("Wrote " + name + ", a job for " + task + ". Next:");
    err.println(
        "  1. Fill in %d placeholders: %s."
            .formatted(placeholders.size(), String.join(", ", placeholders)));
    err.println("  2. Check it: automl-lint " + (name.contains(" ") ? "'" + name + "'" : name));
  }
}
