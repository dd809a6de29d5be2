package dev.automllint.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The value that a setting has in the trials of a job.
 *
 * @param content what is known of it
 * @param source where it comes from
 * @param line the 1-based line of its key as written; empty for a default
 * @param noEffect why it has no effect in any trial, a clause; empty if it may have one
 */
public record PlanValue(
    Content content, Source source, Optional<Integer> line, Optional<String> noEffect) {

  /** Where a value comes from. */
  public enum Source {
    /** The file sets it. */
    FILE,
    /** The default of all models of the task. */
    TASK,
    /** The default of the model. */
    MODEL
  }

  /** What is known of a value. */
  public sealed interface Content {}

  /**
   * The same value in all trials.
   *
   * @param value the value
   */
  public record Single(Literal value) implements Content {}

  /**
   * One of several values.
   *
   * @param values the values as listed
   */
  public record Choice(List<Literal> values) implements Content {
    public Choice {
      values = List.copyOf(values);
    }
  }

  /**
   * A default that differs between the models.
   *
   * @param values the defaults by model; a model without a default is left out
   */
  public record ByModel(Map<String, Literal> values) implements Content {
    public ByModel {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /**
   * A value that is drawn.
   *
   * @param distribution the distribution
   * @param low the smallest draw; empty if there is none
   * @param high the largest draw; empty if there is none
   */
  public record Drawn(String distribution, Optional<Literal> low, Optional<Literal> high)
      implements Content {}

  /**
   * A value that is not known.
   *
   * @param why the reason, a clause
   */
  public record Unknown(String why) implements Content {}

  static PlanValue ofFile(Content content, int line) {
    return new PlanValue(content, Source.FILE, Optional.of(line), Optional.empty());
  }

  static PlanValue ofDefault(Content content) {
    return new PlanValue(content, Source.TASK, Optional.empty(), Optional.empty());
  }

  static PlanValue ofModel(Content content) {
    return new PlanValue(content, Source.MODEL, Optional.empty(), Optional.empty());
  }

  /** Whether the file sets it. */
  public boolean isInFile() {
    return source == Source.FILE;
  }

  /** The same, without effect if there is a reason. */
  PlanValue withNoEffect(Optional<String> reason) {
    return new PlanValue(content, source, line, reason);
  }

  /** Why it is unknown, without effect, or both; a clause. */
  public Optional<String> why() {
    return content instanceof Unknown unknown
        ? Optional.of(
            unknown.why()
                + noEffect.filter(w -> !unknown.why().contains(w)).map(w -> "; " + w).orElse(""))
        : noEffect;
  }

  /** The number that it is in all trials; empty if it is none, or not known. */
  Optional<Literal> number() {
    return content instanceof Single single && !single.value().isText()
        ? Optional.of(single.value())
        : Optional.empty();
  }
}
