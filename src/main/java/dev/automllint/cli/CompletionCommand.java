package dev.automllint.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** Prints a script that completes commands, options and their values in a shell. */
final class CompletionCommand implements Command {
  private final CommandSpec spec =
      Specs.command(
              this, "completion", "Print a script that completes commands and options in a shell.")
          .addPositional(
              Specs.parameter("SHELL", "bash, zsh or fish.")
                  .arity("1")
                  .completionCandidates(Specs.choices(Shell.class))
                  .build());

  private enum Shell {
    BASH,
    ZSH,
    FISH
  }

  CompletionCommand() {
    spec.usageMessage()
        .footer(
            "",
            "bash, in ~/.bashrc:  source <(automl-lint completion bash)",
            "zsh, in ~/.zshrc:    source <(automl-lint completion zsh)",
            "fish, once:          automl-lint completion fish >"
                + " ~/.config/fish/completions/automl-lint.fish");
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public ExitCode run(Arguments arguments, Streams streams) throws IOException {
    Shell shell = Arguments.choice("completion", Shell.class, arguments.requiredParameter());
    CommandSpec root = spec.root();
    streams
        .out()
        .write(
            switch (shell) {
              case BASH -> PosixCompletion.bash(root);
              case ZSH -> PosixCompletion.zsh(root);
              case FISH -> FishCompletion.script(root);
            });
    return ExitCode.CLEAN;
  }
}
