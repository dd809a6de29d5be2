package dev.automllint.job;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.text.Span;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Recognises a pipeline whose own {@code type} is wrong or missing, by its nodes. */
final class PipelineType {
  private static final String PIPELINE = "pipeline";

  private PipelineType() {}

  /** Whether a file that does not say so is a pipeline with an AutoML image job. */
  static boolean isPipeline(YamlMapping root) {
    boolean automl = root.text("type").filter(type -> type.text().equals("automl")).isPresent();
    return !automl
        && root.get("jobs").orElse(null) instanceof YamlMapping nodes
        && nodes.entries().stream().anyMatch(node -> isImageJob(node.value()));
  }

  private static boolean isImageJob(YamlNode node) {
    return node instanceof YamlMapping job
        && job.text("type").filter(type -> type.text().equals("automl")).isPresent()
        && job.text("task").flatMap(task -> Task.of(task.text())).isPresent();
  }

  /** What is wrong with the type of such a pipeline. */
  static Diagnostic fault(YamlMapping root) {
    Optional<YamlMapping.Entry> type = root.entry("type");
    if (type.isPresent()) {
      YamlNode value = type.get().value();
      String actual = value instanceof YamlScalar scalar ? ", but is " + scalar.quoted() : "";
      return CoreRules.UNKNOWN_VALUE
          .at(value.span(), "/type", "`type` of a file with `jobs` must be `pipeline`" + actual)
          .withFix(
              value instanceof YamlScalar scalar
                      && Nearest.of(scalar.text(), List.of(PIPELINE)).isPresent()
                  ? Optional.of(replace(scalar.span(), PIPELINE))
                  : Optional.empty());
    }
    Optional<YamlScalar> slip =
        root.entries().stream()
            .map(YamlMapping.Entry::key)
            .filter(key -> Nearest.isClose(key.text(), "type"))
            .findFirst();
    return slip.isPresent()
        ? CoreRules.UNKNOWN_KEY
            .at(slip.get().span(), "/" + slip.get().text(), "unknown key " + slip.get().quoted())
            .withHelp("did you mean `type`?")
            .withFix(replace(slip.get().span(), "type"))
        : CoreRules.MISSING_KEY
            .at(
                root.entries().get(0).key().span(),
                "/type",
                "missing key `type`; it must be `pipeline` in a file with `jobs`")
            .withHelp("add `type: pipeline`");
  }

  private static Fix replace(Span span, String text) {
    return new Fix(true, "write `" + text + "`", List.of(new Edit(span, text)));
  }
}
