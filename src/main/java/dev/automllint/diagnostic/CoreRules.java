package dev.automllint.diagnostic;

import static dev.automllint.diagnostic.RuleInfo.Fixes.SAFE;
import static dev.automllint.diagnostic.RuleInfo.Fixes.UNSAFE;
import static dev.automllint.diagnostic.RuleInfo.Group.FILE;
import static dev.automllint.diagnostic.RuleInfo.Group.FORMAT;
import static dev.automllint.diagnostic.Severity.ERROR;
import static dev.automllint.diagnostic.Severity.INFO;
import static dev.automllint.diagnostic.Severity.WARNING;

import java.util.List;
import java.util.Set;

/** The rules of reading a file, finding its jobs and holding them against the schema. */
public final class CoreRules {
  public static final RuleInfo UNREADABLE_FILE =
      new RuleInfo("unreadable-file", FILE, ERROR, "a file that cannot be read");
  public static final RuleInfo ENCODING =
      new RuleInfo("encoding", FILE, ERROR, "bytes or characters that Azure's YAML reader rejects");
  public static final RuleInfo SYNTAX =
      new RuleInfo("syntax", FILE, ERROR, "text that is not YAML as Azure reads it");
  public static final RuleInfo RESOURCE_LIMIT =
      new RuleInfo("resource-limit", FILE, ERROR, "a file too large or too deep to be a job");
  public static final RuleInfo MULTIPLE_DOCUMENTS =
      new RuleInfo("multiple-documents", FILE, ERROR, "a second document in the file");
  public static final RuleInfo DUPLICATE_KEY =
      new RuleInfo("duplicate-key", FILE, ERROR, "a key that occurs twice in a mapping");
  public static final RuleInfo SURPRISING_SCALAR =
      new RuleInfo(
          "surprising-scalar",
          FILE,
          WARNING,
          "a number that Azure reads in an unexpected way",
          UNSAFE);
  public static final RuleInfo PLACEHOLDER =
      new RuleInfo("placeholder", FILE, INFO, "a value that must be filled in before submission");
  public static final RuleInfo UNUSED_SUPPRESSION =
      new RuleInfo("unused-suppression", FILE, WARNING, "a comment that silences nothing", SAFE);
  public static final RuleInfo UNKNOWN_RULE =
      new RuleInfo("unknown-rule", FILE, WARNING, "a comment that names an unknown rule", SAFE);
  public static final RuleInfo STALE_BASELINE =
      new RuleInfo(
          "stale-baseline", FILE, INFO, "a baseline with a diagnostic that no longer occurs");
  public static final RuleInfo INTERNAL =
      new RuleInfo("internal", FILE, ERROR, "an internal error of automl-lint");

  public static final RuleInfo UNKNOWN_KEY =
      new RuleInfo("unknown-key", FORMAT, ERROR, "a key that the format does not have", SAFE);
  public static final RuleInfo RENAMED_KEY =
      new RuleInfo(
          "renamed-key", FORMAT, ERROR, "a key with the name that it had in an older SDK", SAFE);
  public static final RuleInfo MISPLACED_KEY =
      new RuleInfo("misplaced-key", FORMAT, ERROR, "a key in the wrong block", UNSAFE);
  public static final RuleInfo OTHER_TASK_KEY =
      new RuleInfo(
          "other-task-key",
          FORMAT,
          WARNING,
          "a hyperparameter of another vision task, which Azure's client rejects");
  public static final RuleInfo TABULAR_KEY =
      new RuleInfo("tabular-key", FORMAT, ERROR, "a key of AutoML jobs on tables");
  public static final RuleInfo REFUSED_KEY =
      new RuleInfo(
          "refused-key",
          FORMAT,
          WARNING,
          "a key that documentation lists but Azure's client rejects");
  public static final RuleInfo MISSING_KEY =
      new RuleInfo("missing-key", FORMAT, ERROR, "a required key that is missing", UNSAFE);
  public static final RuleInfo NULL_VALUE =
      new RuleInfo("null-value", FORMAT, ERROR, "a key without a value");
  public static final RuleInfo EMPTY_VALUE =
      new RuleInfo("empty-value", FORMAT, ERROR, "an empty text, list or mapping");
  public static final RuleInfo WRONG_TYPE =
      new RuleInfo("wrong-type", FORMAT, ERROR, "a value of the wrong type", SAFE);
  public static final RuleInfo TRUNCATED_NUMBER =
      new RuleInfo(
          "truncated-number", FORMAT, ERROR, "a fraction that Azure truncates to a whole number");
  public static final RuleInfo UNKNOWN_VALUE =
      new RuleInfo(
          "unknown-value", FORMAT, ERROR, "a value that is not one of the allowed values", SAFE);
  public static final RuleInfo UNSUITABLE_DISTRIBUTION =
      new RuleInfo(
          "unsuitable-distribution",
          FORMAT,
          ERROR,
          "a distribution that the hyperparameter does not support");
  public static final RuleInfo OUT_OF_RANGE =
      new RuleInfo("out-of-range", FORMAT, ERROR, "a number outside its range", UNSAFE);
  public static final RuleInfo WRONG_FORMAT =
      new RuleInfo("wrong-format", FORMAT, ERROR, "a text that does not have the required form");
  public static final RuleInfo SPELLING =
      new RuleInfo("spelling", FORMAT, INFO, "an accepted value in an unusual spelling", SAFE);

  private static final List<RuleInfo> ALL =
      List.of(
          UNREADABLE_FILE,
          ENCODING,
          SYNTAX,
          RESOURCE_LIMIT,
          MULTIPLE_DOCUMENTS,
          DUPLICATE_KEY,
          SURPRISING_SCALAR,
          PLACEHOLDER,
          UNUSED_SUPPRESSION,
          UNKNOWN_RULE,
          STALE_BASELINE,
          INTERNAL,
          UNKNOWN_KEY,
          RENAMED_KEY,
          MISPLACED_KEY,
          OTHER_TASK_KEY,
          TABULAR_KEY,
          REFUSED_KEY,
          MISSING_KEY,
          NULL_VALUE,
          EMPTY_VALUE,
          WRONG_TYPE,
          TRUNCATED_NUMBER,
          UNKNOWN_VALUE,
          UNSUITABLE_DISTRIBUTION,
          OUT_OF_RANGE,
          WRONG_FORMAT,
          SPELLING);

  /** A file with one of these is not checked: silence would look like a clean file. */
  private static final Set<String> ALWAYS_ON =
      Set.of(UNREADABLE_FILE.id(), ENCODING.id(), SYNTAX.id(), RESOURCE_LIMIT.id(), INTERNAL.id());

  private CoreRules() {}

  /** Whether a rule can neither be turned off nor silenced. */
  public static boolean isAlwaysOn(String id) {
    return ALWAYS_ON.contains(id);
  }

  /** All of them, in the order of the rule list. */
  public static List<RuleInfo> all() {
    return ALL;
  }
}
