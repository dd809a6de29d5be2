package dev.automllint.rule.checks.data;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo.Group;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.DataLocation;
import dev.automllint.rule.model.Value;
import java.util.Optional;

/** Reports a data path that means other data at another time or in another folder. */
public final class FragilePath extends Rule {
  private final DataPath dataPath = new DataPath();

  public FragilePath() {
    super(
        "fragile-path",
        Group.DATA,
        Severity.INFO,
        "a data path that depends on when or where the job is submitted");
  }

  @Override
  public void check(RuleContext job) {
    for (Value path : DataPath.paths(job)) {
      if (dataPath.fault(job.keyAnnotations(), path).isEmpty()) {
        finding(path, new DataLocation(path.text())).ifPresent(job::report);
      }
    }
  }

  private Optional<Diagnostic> finding(Value path, DataLocation location) {
    if (location.hasLabel()) {
      return Optional.of(
          at(path, path.quoted() + " is whatever version is the newest when the job is submitted")
              .withHelp("name a version: `azureml:NAME:VERSION`"));
    }
    return location.isRelative()
        ? Optional.of(
            at(
                    path,
                    "older clients look a relative path up from the folder in which the command"
                        + " runs, not from that of this file")
                .withHelp("submit from the folder that it starts in, or name a data asset"))
        : Optional.empty();
  }
}
