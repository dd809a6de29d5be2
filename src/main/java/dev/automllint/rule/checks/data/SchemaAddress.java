package dev.automllint.rule.checks.data;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.KeyAnnotations;
import java.util.List;
import java.util.Optional;

/** Reports the address of a schema that is outdated or describes something else. */
public final class SchemaAddress extends Rule {
  public SchemaAddress() {
    super(
        "schema-address",
        Severity.INFO,
        "a `$schema` that is outdated or describes something else");
  }

  private static final String KEY = "$schema";
  private static final String ADDRESSES = "x-addresses";

  @Override
  public void check(RuleContext job) {
    job.root()
        .value(KEY)
        .flatMap(address -> diagnostic(job.keyAnnotations(), address))
        .ifPresent(job::report);
  }

  private Optional<Diagnostic> diagnostic(KeyAnnotations facts, Value address) {
    String[] parts = address.text().split("/", -1);
    boolean isAddress = parts.length > 3 && parts[1].isEmpty() && isWeb(parts[0]);
    if (!isAddress) {
      return Optional.empty(); // a private copy
    }
    String file = parts[parts.length - 1];
    boolean outdated = facts.words(KEY, ADDRESSES, "outdated").contains(parts[2]);
    boolean known = outdated || facts.words(KEY, ADDRESSES, "hosts").contains(parts[2]);
    List<String> files = facts.words(KEY, ADDRESSES, "files");
    String help = "write `" + facts.text(KEY, ADDRESSES, "usual") + "`, or omit it";
    if (known && !isOneOf(files, file)) {
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

  private static boolean isOneOf(List<String> files, String file) {
    return files.stream().anyMatch(file::equalsIgnoreCase);
  }

  private static boolean isWeb(String scheme) {
    return scheme.equals("https:") || scheme.equals("http:");
  }
}
