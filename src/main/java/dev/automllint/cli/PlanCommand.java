package dev.automllint.cli;

import dev.automllint.config.Configuration;
import dev.automllint.config.RuleLevels;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.FileReport.Status;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import dev.automllint.engine.LintedFile;
import dev.automllint.engine.Linter;
import dev.automllint.files.Input;
import dev.automllint.plan.Plan;
import dev.automllint.plan.Planner;
import dev.automllint.report.Format;
import dev.automllint.report.PlanJson;
import dev.automllint.report.PlanText;
import dev.automllint.report.RunInfo;
import dev.automllint.report.Style;
import dev.automllint.rule.Rules;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Prints what Azure will run. */
final class PlanCommand implements Command {
  private static final String FORMAT = "--format";

  /** The forms of a plan. */
  private enum Form {
    TEXT,
    JSON
  }

  /**
   * A file with the plans of its jobs.
   *
   * @param input the file
   * @param report what is reported about it
   * @param plans the plans; none if it has no job that can be read
   */
  private record Planned(Input input, FileReport report, List<Plan> plans) {}

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(
                this, "plan", "Print what Azure will run for a job, as the documentation has it.")
            .addPositional(FileOptions.parameter())
            .addOption(
                Specs.choice("-f, " + FORMAT + "=NAME", Form.class, "text (default) or json."));
    ConfigOptions.options().forEach(spec::addOption);
    FileOptions.options().forEach(spec::addOption);
    return spec.addOption(Specs.color());
  }

  @Override
  public ExitCode run(Arguments arguments, Streams streams) throws IOException {
    Form form = arguments.choice(FORMAT, Form.class).orElse(Form.TEXT);
    Style style = arguments.style(streams);
    Configuration configuration = ConfigOptions.of(arguments).configuration();
    FileOptions files = FileOptions.of(arguments);
    var found = new FoundFiles(files, configuration, streams.in());
    if (!found.faults().isEmpty()) {
      for (FileReport fault : found.faults()) {
        concise(fault, streams.err(), style);
      }
      streams.err().println("automl-lint: nothing was planned; fix the configuration first");
      return ExitCode.FAILURE;
    }
    files.warnUnreadStdin(streams.err());
    var linter = new Linter();
    List<Planned> all = new ArrayList<>();
    for (FoundFiles.Found file : found.all()) {
      RuleLevels levels = configuration.levels(file.path(), file.config());
      all.add(planned(file.input(), linter.check(file.input().read(), levels)));
    }
    if (form == Form.JSON) {
      var json = new PlanJson();
      all.forEach(file -> json.add(file.report(), file.plans()));
      json.write(Version.number(), streams.out());
    } else {
      text(all, streams, style);
    }
    return code(all);
  }

  private static Planned planned(Input input, LintedFile file) {
    try {
      return new Planned(input, file.report(), Planner.all(file.jobs(), file.report()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Planned(input, Linter.failed(input.path(), e), List.of());
    }
  }

  private static ExitCode code(List<Planned> all) {
    var summary = new Summary();
    all.forEach(file -> summary.add(file.report()));
    if (summary.isIncomplete()) {
      return ExitCode.FAILURE;
    }
    return summary.diagnostics(Severity.ERROR) > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private static void text(List<Planned> all, Streams streams, Style style) throws IOException {
    var text = new PlanText(streams.out(), style);
    boolean isFirst = true;
    for (Planned file : all) {
      for (Plan plan : file.plans()) {
        streams.out().write(isFirst ? "" : "\n");
        isFirst = false;
        text.write(plan);
      }
      if (file.report().status() != Status.SKIPPED && file.plans().isEmpty()) {
        concise(file.report(), streams.err(), style);
      } else if (file.report().status() == Status.SKIPPED && file.input().named()) {
        String why = file.report().reason().orElse("");
        streams.err().println("skipped " + Quoted.visible(file.report().path()) + ": " + why);
      }
    }
    if (isFirst) {
      streams.err().println("automl-lint: no AutoML image job to plan");
    }
  }

  private static void concise(FileReport report, Writer err, Style style) throws IOException {
    var run = new RunInfo(Version::number, Rules.all(), id -> Optional.empty(), s -> 2);
    Format.CONCISE.reporter(err, style, run).file(report.atLeast(Severity.ERROR));
  }
}
