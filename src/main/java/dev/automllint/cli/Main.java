package dev.automllint.cli;

import dev.automllint.config.Level;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Severity;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program. */
public final class Main {
  private static final String NAME = "automl-lint";

  /** The commands beside linting. */
  private static final List<String> COMMANDS =
      List.of("rules", "explain", "schema", "config", "completion");

  private static final List<String> VERSION_OPTIONS = List.of("-V", "--version");

  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    // Past System.out, which swallows the news that nobody reads any more.
    var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    var err = new BufferedOutputStream(new FileOutputStream(FileDescriptor.err), 1 << 10);
    int code = run(args, System.in, out, err);
    // All is written. An orderly exit would first load what nobody waits for, such as loggers.
    Runtime.getRuntime().halt(code);
  }

  /**
   * Runs a command line.
   *
   * @param args the arguments
   * @param in standard input
   * @param out where reports go, in UTF-8
   * @param err where everything else goes, in UTF-8
   * @return the exit code
   */
  public static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
    return run(args, in, out, err, Terminal.ofProcess());
  }

  static int run(
      String[] args, InputStream in, OutputStream out, OutputStream err, Terminal terminal) {
    var report = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    var messages = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8));
    var streams = new Streams(in, report, messages, terminal);
    int code;
    try {
      code = execute(PathArguments.mark(args, Path.of("")), streams);
    } catch (RuntimeException | Error fault) {
      code = internalFault(fault, streams);
    }
    code = streams.finish(code);
    // Whoever cannot read what was said beside the report must not take the run for a good one.
    boolean unsaid = messages.checkError() && code != ExitCode.BROKEN_PIPE.value();
    return unsaid ? ExitCode.FAILURE.value() : code;
  }

  private static int internalFault(Throwable fault, Streams streams) {
    streams.err().println("automl-lint: internal fault; please report it");
    if (Boolean.getBoolean("automl-lint.debug")) {
      fault.printStackTrace(streams.err());
    }
    return ExitCode.FAILURE.value();
  }

  private static int execute(String[] args, Streams streams) {
    if (args.length == 1 && VERSION_OPTIONS.contains(args[0])) {
      return version(streams);
    }
    boolean plain = true;
    boolean forceExclude = false;
    for (String arg : args) {
      boolean first = arg.equals(FileOptions.FORCE_EXCLUDE) && !forceExclude;
      forceExclude |= first;
      plain &= first || (!arg.isEmpty() && arg.charAt(0) != '-');
      if (PathArguments.isUndecoded(arg)) {
        String message = "this locale cannot express " + arg + "; set LC_ALL=C.UTF-8";
        return usageError(NAME, message, streams.err());
      }
    }
    Set<String> given = Set.copyOf(Arrays.asList(args));
    boolean command = !Collections.disjoint(COMMANDS, given);
    if (plain && !command) { // as people and hooks call it, and a parser costs more than the lint
      try {
        List<Path> paths = new ArrayList<>();
        for (String arg : args) {
          if (!arg.equals(FileOptions.FORCE_EXCLUDE)) {
            paths.add(Path.of(arg));
          }
        }
        return LintCommand.of(streams, paths, forceExclude).call();
      } catch (UsageException e) {
        return usageError(NAME, e.getMessage(), streams.err());
      } catch (InvalidPathException e) {
        return usageError(NAME, "not a file name: " + e.getInput(), streams.err());
      }
    }
    boolean help = given.contains("-h") || given.contains("--help");
    return commandLine(streams, command || help).execute(args);
  }

  /** As the parser of the command line has it printed, which takes twice as long. */
  private static int version(Streams streams) {
    var out = new PrintWriter(streams.out());
    for (String line : new Version().getVersion()) {
      out.println(line);
    }
    out.flush();
    return ExitCode.CLEAN.value();
  }

  private static CommandLine commandLine(Streams streams, boolean withCommands) {
    var lint = new CommandLine(new LintCommand(streams));
    if (withCommands) {
      lint.addSubcommand(new RulesCommand(streams));
      lint.addSubcommand(new ExplainCommand(streams));
      lint.addSubcommand(new SchemaCommand(streams));
      lint.addSubcommand(new ConfigCommand(streams));
      lint.addSubcommand(new CompletionCommand(streams));
    }
    // Of the whole tree of commands, so these come last.
    lint.setOut(new PrintWriter(streams.out()));
    lint.setErr(streams.err());
    lint.registerConverter(
        CompletionCommand.Shell.class, new EnumNames<>(CompletionCommand.Shell.class));
    lint.registerConverter(Level.class, new EnumNames<>(Level.class));
    lint.registerConverter(Severity.class, new EnumNames<>(Severity.class));
    lint.registerConverter(
        RulesCommand.ListFormat.class, new EnumNames<>(RulesCommand.ListFormat.class));
    lint.registerConverter(Terminal.Color.class, new EnumNames<>(Terminal.Color.class));
    lint.setExpandAtFiles(false); // a path may begin with @
    lint.setParameterExceptionHandler(Main::usageError);
    lint.setExecutionExceptionHandler(
        (fault, command, parsed) ->
            fault instanceof UsageException
                ? usageError(
                    command.getCommandSpec().qualifiedName(), fault.getMessage(), streams.err())
                : internalFault(fault, streams));
    return lint;
  }

  /** One line that says what is wrong, and one that says where to look. */
  private static int usageError(CommandLine.ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String message = e.getMessage();
    String hint = "";
    if (e instanceof UnmatchedArgumentException unmatched) {
      hint =
          Nearest.of(
                  unmatched.getUnmatched().get(0), command.getCommandSpec().optionsMap().keySet())
              .or(() -> unmatched.getSuggestions().stream().findFirst()) // a part of its name
              .map(option -> "; did you mean " + option + "?")
              .orElse("");
    }
    return usageError(command.getCommandSpec().qualifiedName(), message + hint, command.getErr());
  }

  private static int usageError(String command, String message, PrintWriter err) {
    err.println("automl-lint: " + Quoted.visible(message));
    err.println("Try '" + command + " --help' for the options.");
    return ExitCode.FAILURE.value();
  }

  /** Everything that a command may read from or write to. */
  record Streams(InputStream in, Writer out, PrintWriter err, Terminal terminal) {
    /** Brings out what is still held back; a reader that went away is no fault of ours. */
    int finish(int code) {
      try {
        out.flush();
        return code;
      } catch (IOException e) {
        boolean told = code == ExitCode.FAILURE.value() || code == ExitCode.BROKEN_PIPE.value();
        return told ? code : Output.failed(e, err);
      }
    }
  }
}
