package dev.automllint.cli;

import java.io.IOException;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;

/** Prints a script that completes commands and options in a shell. */
final class CompletionCommand implements Command {
  private final CommandSpec spec =
      Specs.command(
              this, "completion", "Print a script that completes commands and options in a shell.")
          .addPositional(
              Specs.parameter("SHELL", "bash or zsh.")
                  .arity("1")
                  .completionCandidates(Specs.choices(Shell.class))
                  .build());

  /** The shells; zsh can read what bash reads. */
  private enum Shell {
    BASH,
    ZSH
  }

  CompletionCommand() {
    spec.usageMessage()
        .footer(
            "",
            "bash, in ~/.bashrc:  source <(automl-lint completion bash)",
            "zsh, in ~/.zshrc:    source <(automl-lint completion zsh)");
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public ExitCode run(Arguments arguments, Streams streams) throws IOException {
    Arguments.choice("completion", Shell.class, arguments.requiredParameter());
    CommandSpec root = spec.root();
    streams.out().write(AutoComplete.bash(root.name(), root.commandLine()));
    return ExitCode.CLEAN;
  }
}
