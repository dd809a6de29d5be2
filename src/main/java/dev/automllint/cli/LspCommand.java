package dev.automllint.cli;

import dev.automllint.explain.RulePages;
import dev.automllint.lsp.LspServer;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Serves an editor. */
final class LspCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Specs.command(
            this, "lsp", "Serve an editor over standard streams (Language Server Protocol).")
        .addOption(Specs.option("--stdio", "The default; some editors pass it."));
  }

  @Override
  public ExitCode run(Arguments arguments, Streams streams) throws InterruptedException {
    boolean orderly =
        LspServer.serve(
            streams.in(), streams.bytes(), Version::number, Optional.of(RulePages.folder()));
    return orderly ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
