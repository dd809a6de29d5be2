package dev.automllint.job;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** What the key {@code type} of a candidate says, and what is wrong with it. */
final class TypeKey {
  private static final String AUTOML = "automl";

  private final Candidate candidate;
  private final Optional<YamlMapping.Entry> entry;

  /**
   * @param entry the key, or a misspelled or older name of it
   */
  TypeKey(Candidate candidate, Optional<YamlMapping.Entry> entry) {
    this.candidate = candidate;
    this.entry = entry;
  }

  /** Azure is strict about the case of a job's type, and lenient with a node's. */
  boolean isAutoml() {
    Optional<YamlScalar> type = candidate.mapping().text("type");
    return type.isPresent()
        && (type.get().text().equals(AUTOML) || isRepeatedAutoml() || isInOtherCase());
  }

  /** Whether a misspelled or older name of the key has the right value. */
  boolean saysAutoml() {
    return entry.flatMap(Candidate::textOf).filter(AUTOML::equals).isPresent();
  }

  /** Whether it is the type of another kind of job, and no misspelling. */
  boolean saysOtherType() {
    return candidate
        .mapping()
        .text("type")
        .filter(type -> Nearest.of(type.text(), List.of(AUTOML)).isEmpty())
        .isPresent();
  }

  /** What to say of a type in another case, where Azure accepts it. */
  Optional<Diagnostic> spelling() {
    return isAutoml() && !isRepeatedAutoml() && isInOtherCase()
        ? candidate.mapping().text("type").map(type -> candidate.spelling("type", type, AUTOML))
        : Optional.empty();
  }

  /** A key of a block that lost its indentation repeats {@code type}, and is reported itself. */
  private boolean isRepeatedAutoml() {
    return candidate.mapping().entries().stream()
        .filter(entry -> entry.name().equals("type") && !entry.merged())
        .anyMatch(entry -> Candidate.textOf(entry).filter(AUTOML::equals).isPresent());
  }

  private boolean isInOtherCase() {
    Optional<String> type = candidate.mapping().text("type").map(YamlScalar::text);
    return candidate.pipeline().isPresent()
        && type.filter(text -> !text.equals(AUTOML) && text.equalsIgnoreCase(AUTOML)).isPresent();
  }

  /**
   * What is wrong with a type that is not {@code automl}. A key that is missing beside a
   * misspelling of it is not reported: that is an unknown key.
   *
   * @param accepted the format by which the job is judged, if it is
   */
  Optional<Diagnostic> fault(Optional<JobFormat> accepted) {
    boolean slip = entry.isPresent() && !entry.get().name().equals("type");
    boolean right = slip ? saysAutoml() : Candidate.isFilledIn(entry);
    return right
        ? Optional.empty()
        : Optional.of(entry.map(this::faultOf).orElseGet(() -> missing(accepted)));
  }

  private Diagnostic faultOf(YamlMapping.Entry type) {
    YamlNode value = type.value();
    if (Candidate.isNull(value)) {
      return CoreRules.NULL_VALUE.at(
          type.key().span(), candidate.at("type"), "`type` has no value; it must be `automl`");
    }
    if (!(value instanceof YamlScalar scalar) || !(scalar.value() instanceof ScalarValue.Text)) {
      return CoreRules.WRONG_TYPE.at(value.span(), candidate.at("type"), "`type` must be `automl`");
    }
    Diagnostic fault =
        CoreRules.UNKNOWN_VALUE.at(
            scalar.span(),
            candidate.at("type"),
            "`type` must be `automl`, but is " + scalar.quoted());
    return Nearest.of(scalar.text(), List.of(AUTOML)).isPresent()
        ? fault.withFix(Candidate.replace(scalar.span(), AUTOML))
        : fault;
  }

  private Diagnostic missing(Optional<JobFormat> accepted) {
    return candidate
        .missing("type", "; it must be `automl`", Optional.of(AUTOML), accepted)
        .withHelp("add `type: automl`; without it Azure treats the file as a command job");
  }
}
