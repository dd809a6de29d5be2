package dev.automllint.schema.message;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Job;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlScalar;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A job whose keys and values have been judged one by one, for whoever judges them together: what
 * has a diagnostic of its own is not known, and no reason for another diagnostic.
 */
public final class ValidationResult {

  private final Job job;
  private final List<Diagnostic> judged;
  private final List<Diagnostic> formal;
  private final Map<String, ScalarValue> respelled;
  private final Set<String> meantKeys;
  private final PointerSet faulty = new PointerSet();
  private final Set<String> mappingsInDoubt;
  private final Set<String> unread;

  /**
   * Joins what the check found.
   *
   * @param job the job
   * @param diagnostics all diagnostics so far
   * @param respelled values that are put into another spelling, by pointer
   * @param meantKeys keys that are elsewhere, or that others were meant to be
   * @param mappingsInDoubt mappings with an unknown key, by pointer
   * @param unread what is not known besides the diagnostics, by pointer
   * @param formal diagnostics about the form of a value, whose contents are known all the same
   */
  public ValidationResult(
      Job job,
      List<Diagnostic> diagnostics,
      Map<String, ScalarValue> respelled,
      Set<String> meantKeys,
      Set<String> mappingsInDoubt,
      Set<String> unread,
      List<Diagnostic> formal) {
    this.job = job;
    this.judged = List.copyOf(diagnostics);
    this.formal = List.copyOf(formal);
    // Not copyOf: its sets search one by one among keys that were made up to have one hash code.
    this.respelled = Collections.unmodifiableMap(respelled);
    this.meantKeys = Collections.unmodifiableSet(meantKeys);
    this.mappingsInDoubt = Collections.unmodifiableSet(mappingsInDoubt);
    this.unread = Collections.unmodifiableSet(unread);
    unread.forEach(faulty::add);
    for (Diagnostic diagnostic : diagnostics) {
      if (!diagnostic.rule().equals(CoreRules.SPELLING.id())) {
        faulty.add(diagnostic.pointer());
      }
    }
  }

  /** The job. */
  public Job job() {
    return job;
  }

  /** What is wrong with single keys and values, in no particular order. */
  public List<Diagnostic> diagnostics() {
    return Stream.concat(judged.stream(), formal.stream()).toList();
  }

  /**
   * The same for whoever reads the job as far as possible: only an error hides a value, and an
   * unknown key only the key that it was certainly meant to be.
   */
  public ValidationResult withErrorsOnly() {
    List<Diagnostic> errors =
        judged.stream().filter(found -> found.severity() == Severity.ERROR).toList();
    return new ValidationResult(job, errors, respelled, meantKeys, Set.of(), unread, formal);
  }

  /**
   * Whether a value, or a block around it, has a diagnostic.
   *
   * @param pointer JSON Pointer to it
   */
  public boolean isFaulty(String pointer) {
    return faulty.cover(pointer);
  }

  /**
   * Whether a value, a block around it, or anything inside it has a diagnostic.
   *
   * @param pointer JSON Pointer to it
   */
  public boolean isFaultyWithin(String pointer) {
    return faulty.cover(pointer) || faulty.standBelow(pointer);
  }

  /**
   * Whether a key that a mapping does not have is really left out: not when it is elsewhere by
   * mistake, or when an unknown key here may have been meant to be it.
   *
   * @param mapping JSON Pointer to the mapping
   * @param key the key that it does not have
   */
  public boolean isSurelyAbsent(String mapping, String key) {
    return !faulty.cover(mapping) && !mappingsInDoubt.contains(mapping) && !meantKeys.contains(key);
  }

  /**
   * What Azure makes of a scalar in its place: a number for {@code "5"} where a number is due, a
   * word in its documented spelling.
   *
   * @param pointer JSON Pointer to the scalar
   */
  public ScalarValue canonical(YamlScalar scalar, String pointer) {
    return respelled.getOrDefault(pointer, scalar.value());
  }
}
