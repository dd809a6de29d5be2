package dev.automllint.rule.checks.data;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Task;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Value;
import java.util.Optional;
import java.util.Set;

/** Reports the address of a schema that is outdated or describes something else. */
public final class SchemaAddress extends Rule {
  public SchemaAddress() {
    super(
        "schema-address",
        Severity.INFO,
        "a `$schema` that is outdated or describes something else");
  }

  private static final String KEY = "$schema";
  private static final Set<String> HOSTS =
      Set.of("azuremlschemas.azureedge.net", "azuremlschemasprod.azureedge.net");
  private static final Set<String> OUTDATED_HOSTS =
      Set.of("azuremlsdk2.blob.core.windows.net", "azureml");

  @Override
  public void check(RuleContext job) {
    job.root()
        .value(KEY)
        .flatMap(address -> diagnostic(job.job().task(), address))
        .ifPresent(job::report);
  }

  private Optional<Diagnostic> diagnostic(Task task, Value address) {
    String[] parts = address.text().split("/", -1);
    boolean isAddress = parts.length > 3 && parts[1].isEmpty();
    if (!isAddress) {
      return Optional.empty(); // a private copy
    }
    String file = parts[parts.length - 1];
    boolean outdated = OUTDATED_HOSTS.contains(parts[2]);
    boolean known = outdated || HOSTS.contains(parts[2]);
    String help =
        "write `https://azuremlschemas.azureedge.net/latest/" + task.schemaName() + "`, or omit it";
    if (known && !describes(file, task)) {
      return Optional.of(
          at(
                  address,
                  address.quoted(file)
                      + " does not describe this job: an editor marks valid keys as errors")
              .withSeverity(Severity.WARNING)
              .withHelp(help));
    }
    return outdated
        ? Optional.of(
            at(
                    address,
                    "schemas at "
                        + address.quoted(parts[2])
                        + " are previews that are no longer updated")
                .withHelp(help))
        : Optional.empty();
  }

  private static boolean describes(String file, Task task) {
    return file.equalsIgnoreCase(task.schemaName())
        || file.equalsIgnoreCase("autoMLJob.schema.json");
  }
}
