package dev.automllint.cli;

import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Quoted;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs a command line and exits with its exit code. */
  public static void main(String[] args) {
    // Not System.out, which hides that a reader has gone.
    var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    var err = new BufferedOutputStream(new FileOutputStream(FileDescriptor.err), 1 << 10);
    int code = run(args, System.in, out, err);
    // Everything is written. An orderly exit would first load unused classes, such as loggers.
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
    ExitCode code = execute(args, new Streams(in, out, report, messages, terminal));
    try {
      report.flush();
    } catch (IOException e) {
      boolean reported = code == ExitCode.FAILURE || code == ExitCode.BROKEN_PIPE;
      code = reported ? code : Output.failed(e, messages);
    } catch (OutOfMemoryError e) {
      code = code == ExitCode.FAILURE ? code : internalError(e, messages);
    }
    // A run whose messages are lost must not look like a good one.
    boolean unsaid = messages.checkError() && code != ExitCode.BROKEN_PIPE;
    return (unsaid ? ExitCode.FAILURE : code).value();
  }

  private static ExitCode execute(String[] args, Streams streams) {
    String command = LintCommand.NAME;
    try {
      PathArguments.checkDecoded(args);
      Call call = Call.of(PathArguments.withoutOptionalValues(args));
      command = call.name();
      return call.run(streams);
    } catch (UsageException e) {
      return usageError(command, e.getMessage(), streams.err());
    } catch (ParameterException e) {
      String name = e.getCommandLine().getCommandSpec().qualifiedName();
      return usageError(name, message(e), streams.err());
    } catch (IOException e) {
      return Output.failed(e, streams.err());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILURE;
    } catch (RuntimeException | Error e) {
      return internalError(e, streams.err());
    }
  }

  /** Writes one line that says what is wrong, and one that says where to look. */
  private static ExitCode usageError(String command, String message, PrintWriter err) {
    err.println("automl-lint: " + Quoted.visible(message));
    err.println("Try '" + command + " --help' for the options.");
    return ExitCode.FAILURE;
  }

  /** Says what is wrong with a command line that cannot be parsed. */
  private static String message(ParameterException error) {
    CommandSpec command = error.getCommandLine().getCommandSpec();
    if (error instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched, command);
    }
    if (error instanceof MissingParameterException missing) {
      ArgSpec first = missing.getMissing().get(0);
      return first instanceof OptionSpec option
          ? "`%s` needs a value: %s".formatted(option.longestName(), option.paramLabel())
          : "`%s` needs %s".formatted(command.qualifiedName(), first.paramLabel());
    }
    return error.getMessage();
  }

  private static String unknown(UnmatchedArgumentException error, CommandSpec command) {
    String first = error.getUnmatched().get(0);
    if (!first.startsWith("-")) {
      return "unexpected argument " + Quoted.of(first);
    }
    String hint =
        Nearest.of(first, command.optionsMap().keySet())
            .or(() -> error.getSuggestions().stream().findFirst()) // a part of its name
            .map(option -> "; did you mean `" + option + "`?")
            .orElse("");
    return "unknown option " + Quoted.of(first) + hint;
  }

  private static ExitCode internalError(Throwable error, PrintWriter err) {
    err.println(
        "automl-lint: "
            + (isForMemory(error)
                ? "there is not enough memory; check fewer files at once, or let Java take more:"
                    + " AUTOML_LINT_JAVA_OPTS=-Xmx2g"
                : "internal error; please report it"));
    if (Boolean.getBoolean("automl-lint.debug")) {
      error.printStackTrace(err);
    }
    return ExitCode.FAILURE;
  }

  /** Whether memory is gone, which the start of a class or another thread may have found. */
  private static boolean isForMemory(Throwable error) {
    Throwable cause = error;
    while (cause != null && !(cause instanceof OutOfMemoryError)) {
      cause = cause.getCause();
    }
    return cause != null;
  }
}
