package dev.automllint.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script that teaches a shell our commands and options. */
@Command(
    name = "completion",
    description = "Print a script that completes commands and options in a shell.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "bash, in ~/.bashrc:  source <(automl-lint completion bash)",
      "zsh, in ~/.zshrc:    source <(automl-lint completion zsh)"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
  private Shell shell;

  /** The shells; zsh understands what bash does. */
  enum Shell {
    BASH,
    ZSH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  CompletionCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    CommandSpec root = spec.root();
    String script =
        switch (shell) {
          case BASH, ZSH -> AutoComplete.bash(root.name(), root.commandLine());
        };
    try {
      streams.out().write(script);
      return ExitCode.CLEAN.value();
    } catch (IOException e) {
      return Output.failed(e, streams.err());
    }
  }
}
