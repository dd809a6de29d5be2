package dev.automllint.plan;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.secret.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The errors of a job by their place, whatever the configuration makes of them. */
final class Errors {
  private final Secrets secrets;
  private final TreeMap<String, Diagnostic> byPointer = new TreeMap<>();

  Errors(List<Diagnostic> diagnostics, Secrets secrets) {
    this.secrets = secrets;
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.severity() == Severity.ERROR) {
        byPointer.putIfAbsent(diagnostic.pointer(), diagnostic);
      }
    }
  }

  /** What is wrong with a value itself, a sentence without secrets. */
  Optional<String> at(String pointer) {
    return Optional.ofNullable(byPointer.get(pointer)).map(this::message);
  }

  /** What is wrong with a value or something in it. */
  Optional<String> within(String pointer) {
    Map.Entry<String, Diagnostic> below = byPointer.ceilingEntry(pointer + "/");
    return at(pointer)
        .or(
            () ->
                Optional.ofNullable(below)
                    .filter(entry -> entry.getKey().startsWith(pointer + "/"))
                    .map(entry -> message(entry.getValue())));
  }

  private String message(Diagnostic diagnostic) {
    return secrets.maskedInMessage(diagnostic.message());
  }
}
