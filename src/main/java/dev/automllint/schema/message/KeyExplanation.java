package dev.automllint.schema.message;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo;
import java.util.List;

/**
 * Why a key is unknown.
 *
 * @param diagnostic the diagnostic
 * @param meant pointers from the job to the keys that were meant, which are then not missing
 * @param otherBranch whether the key belongs to the same mapping with another {@code type}
 * @param homes the mappings to which a misplaced key may belong, as patterns
 */
public record KeyExplanation(
    Diagnostic diagnostic, List<String> meant, boolean otherBranch, List<String> homes) {
  static KeyExplanation of(Diagnostic diagnostic) {
    return of(diagnostic, List.of());
  }

  static KeyExplanation of(Diagnostic diagnostic, String meant) {
    return of(diagnostic, List.of(meant));
  }

  static KeyExplanation of(Diagnostic diagnostic, List<String> meant) {
    return new KeyExplanation(diagnostic, meant, false, List.of());
  }

  /** A diagnostic at the name of a key. */
  static Diagnostic at(RuleInfo rule, InstanceLocation key, String message) {
    return rule.at(key.head(), key.pointer(), message);
  }

  /** Says that a key is unknown. */
  static String unknown(InstanceLocation key) {
    return "unknown key " + Wording.code(key.name()) + Wording.in(key.parent());
  }

  /** Pointer of a key from the job. */
  static String pointer(InstanceLocation mapping, String key) {
    return mapping.isJob() ? "/" + key : pointer(mapping.parent(), mapping.step() + "/" + key);
  }
}
