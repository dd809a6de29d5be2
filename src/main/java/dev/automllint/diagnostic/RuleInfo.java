package dev.automllint.diagnostic;

import dev.automllint.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known of a rule without running it.
 *
 * @param id its name in reports and comments, in kebab case; never changes once released
 * @param group the heading under which it is listed
 * @param severity that of its diagnostics unless one says otherwise
 * @param summary what it reports, in one line, no full stop
 * @param fixes which fixes its diagnostics may have
 */
public record RuleInfo(String id, Group group, Severity severity, String summary, Fixes fixes) {
  private static final Pattern KEBAB_CASE = Pattern.compile("[a-z]+(-[a-z]+)*");

  /** The headings of the rule list, in its order. */
  public enum Group {
    /** Whether the file can be read at all. */
    FILE("File and YAML"),
    /** Whether each key and value is one that the format has. */
    FORMAT("Keys and values"),
    /** Data, compute and names. */
    DATA("Data, compute and names"),
    /** The data folder and the files in it. */
    LOCAL_DATA("Local data"),
    /** Hyperparameters that do not go together. */
    HYPERPARAMETERS("Hyperparameters"),
    /** The sweep, its search space and its limits. */
    SWEEP("Sweep, search space and limits"),
    /** Pipelines around a job. */
    PIPELINE("Pipelines");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    /** The heading for people. */
    public String title() {
      return title;
    }

    /** The word for programs. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The fixes that diagnostics of a rule may have; not each has one. */
  public enum Fixes {
    /** None of them. */
    NONE,
    /** Those that certainly keep what the author meant. */
    SAFE,
    /** Those that need review. */
    UNSAFE;

    /** The word for programs. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public RuleInfo {
    if (!KEBAB_CASE.matcher(id).matches()) {
      throw new IllegalArgumentException("not a rule id: " + id);
    }
  }

  /** A rule whose diagnostics have no fix. */
  public RuleInfo(String id, Group group, Severity severity, String summary) {
    this(id, group, severity, summary, Fixes.NONE);
  }

  /**
   * A diagnostic of this rule, with its severity.
   *
   * @param span where
   * @param pointer JSON Pointer to the key or value
   * @param message what is wrong and what is allowed
   */
  public Diagnostic at(Span span, String pointer, String message) {
    return new Diagnostic(
        id, severity, message, span, pointer, List.of(), Optional.empty(), Optional.empty());
  }
}
