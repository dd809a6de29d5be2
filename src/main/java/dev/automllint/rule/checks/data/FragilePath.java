package dev.automllint.rule.checks.data;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.DataLocation;
import dev.automllint.rule.model.Value;
import java.util.Optional;

/** Reports a data path that depends on when or where the job is submitted. */
public final class FragilePath extends Rule {
  private final DataPath dataPath = new DataPath();

  public FragilePath() {
    super(
        "fragile-path",
        Severity.INFO,
        "a data path that depends on when or where the job is submitted");
  }

  @Override
  public void check(RuleContext job) {
    for (Value path : DataPath.paths(job)) {
      if (dataPath.diagnose(path).isEmpty()) {
        diagnostic(path, new DataLocation(path.text())).ifPresent(job::report);
      }
    }
  }

  private Optional<Diagnostic> diagnostic(Value path, DataLocation location) {
    if (location.hasLabel()) {
      return Optional.of(
          at(path, path.quoted() + " resolves to the newest version at submission time")
              .withHelp("use a version: `azureml:NAME:VERSION`"));
    }
    if (location.kind() == DataLocation.Kind.ASSET && location.version().equals("latest")) {
      return Optional.of(
          at(path, path.quoted() + " names a version `latest`, not the newest version")
              .withHelp("write `azureml:NAME@latest` for the newest version"));
    }
    return location.isRelative()
        ? Optional.of(
            at(
                    path,
                    "older clients resolve a relative path from the current folder, not from this"
                        + " file's folder")
                .withHelp("submit from this file's folder, or use a data asset"))
        : Optional.empty();
  }
}
