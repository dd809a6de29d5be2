package dev.automllint.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** A parsed command line: a command with its arguments, or a request for help or the version. */
final class Call {
  /** The commands besides linting, in the order of the help. */
  static final List<String> COMMANDS =
      List.of("init", "plan", "rules", "explain", "schema", "config", "completion", "lsp");

  /** Arguments for which every command has to be known. */
  private static final Set<String> ABOUT_ALL = Set.of("-h", "--help", "completion");

  static {
    // All values are parsed as text; looking for classes to convert them takes 7 ms.
    System.setProperty("picocli.converters.excludes", ".*");
  }

  private final ParseResult parsed;
  private final CommandSpec spec;

  private Call(ParseResult parsed) {
    this.parsed = parsed;
    this.spec = parsed.commandSpec();
  }

  /**
   * Parses a command line.
   *
   * @throws ParameterException if it is invalid
   */
  static Call of(String... args) {
    var root = new CommandLine(new LintCommand().spec());
    root.setExpandAtFiles(false); // a path may begin with @
    List<String> given = Arrays.asList(args);
    boolean all = !Collections.disjoint(ABOUT_ALL, given);
    for (String name : COMMANDS) {
      if (all || given.contains(name)) { // each costs about a millisecond
        root.addSubcommand(command(name).spec());
      }
    }
    ParseResult parsed = root.parseArgs(args);
    while (!isAnswered(parsed) && parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    return new Call(parsed);
  }

  private static boolean isAnswered(ParseResult parsed) {
    return parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
  }

  private static Command command(String name) {
    return switch (name) {
      case "init" -> new InitCommand();
      case "plan" -> new PlanCommand();
      case "rules" -> new RulesCommand();
      case "explain" -> new ExplainCommand();
      case "schema" -> new SchemaCommand();
      case "config" -> new ConfigCommand();
      case "lsp" -> new LspCommand();
      default -> new CompletionCommand();
    };
  }

  /** The name of the command, as users call it. */
  String name() {
    return spec.qualifiedName();
  }

  ExitCode run(Streams streams) throws IOException, InterruptedException {
    if (parsed.isUsageHelpRequested()) {
      boolean color = streams.terminal().style(Terminal.Color.AUTO, /* toFile= */ false).color();
      var out = new PrintWriter(streams.out());
      spec.commandLine().usage(out, color ? Ansi.ON : Ansi.OFF);
      out.flush();
      return ExitCode.CLEAN;
    }
    if (parsed.isVersionHelpRequested()) {
      streams.out().write(Version.line());
      return ExitCode.CLEAN;
    }
    var command = (Command) spec.userObject();
    return command.run(new Arguments(parsed), streams);
  }
}
