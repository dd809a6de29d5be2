package dev.automllint.plan;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo;
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

  /** Whether what is wrong with a value is that there is none, or nothing in it. */
  boolean isEmpty(String pointer) {
    return isOf(CoreRules.NULL_VALUE, pointer) || isOf(CoreRules.EMPTY_VALUE, pointer);
  }

  /** Whether a value is of the wrong type. */
  boolean isWrongType(String pointer) {
    return isOf(CoreRules.WRONG_TYPE, pointer);
  }

  private boolean isOf(RuleInfo rule, String pointer) {
    Diagnostic diagnostic = byPointer.get(pointer);
    return diagnostic != null && diagnostic.rule().equals(rule.id());
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
