package dev.automllint.schema.message;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import java.util.Optional;
import java.util.function.Predicate;

/** A comment without a space before its {@code #}, which YAML reads as part of the value. */
final class GluedComment {
  private GluedComment() {}

  /**
   * Says in a diagnostic that a space is missing, if that is all that is wrong.
   *
   * @param valid whether a text would be right without such a comment
   */
  static Optional<Diagnostic> explain(
      Diagnostic diagnostic, YamlNode node, Predicate<String> valid) {
    if (!(node instanceof YamlScalar scalar) || !scalar.plain()) {
      return Optional.empty();
    }
    int hash = scalar.text().indexOf('#');
    String value = scalar.text().substring(0, Math.max(0, hash));
    return hash > 0 && valid.test(value)
        ? Optional.of(
            diagnostic
                .withoutFix()
                .withHelp("a comment needs a space before its `#`, after " + scalar.quoted(value)))
        : Optional.empty();
  }
}
