package dev.automllint.schema.message;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.job.Placeholders;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.util.regex.Pattern;

/** Says how to lay out a value that has another shape than its schema asks for. */
final class LayoutAdvice {
  private static final String ENTRY = "search_space[].";

  /** What is surely a path, and needs no quotes between braces. */
  private static final Pattern PATH = Pattern.compile("(azureml:|\\.{0,2}/)[\\w./:@-]*\\w/?");

  private LayoutAdvice() {}

  static Diagnostic on(Diagnostic diagnostic, InstanceLocation place, SchemaNode schema) {
    YamlNode node = place.node();
    String pattern = place.pattern();
    boolean swept = pattern.startsWith(ENTRY) && pattern.indexOf('.', ENTRY.length()) < 0;
    if (swept && node instanceof YamlSequence) {
      return diagnostic.withHelp("to choose from a list, write `{type: choice, values: […]}`");
    }
    if (swept && node instanceof YamlScalar scalar && TypeAdvice.isExpression(scalar.text())) {
      return diagnostic.withHelp("write the distribution as a mapping with `type` and its values");
    }
    if (node instanceof YamlSequence list
        && Spellings.takes(schema, "object")
        && list.items().size() == 1
        && list.items().get(0) instanceof YamlMapping) {
      return diagnostic.withHelp("remove the `-` before its keys");
    }
    if (pattern.equals("search_space") && node instanceof YamlMapping) {
      return diagnostic.withHelp("begin each entry with `- `");
    }
    if (pattern.equals("sweep.early_termination") && node instanceof YamlScalar) {
      return diagnostic.withHelp("write `type: …` and the settings of the policy below it");
    }
    if (pattern.endsWith("_data") && node instanceof YamlScalar scalar) {
      return PATH.matcher(scalar.text()).matches()
          ? Replacement.of(
              diagnostic,
              place,
              "{path: " + scalar.text() + ", type: mltable}",
              "AutoML reads data of this type")
          : diagnostic.withHelp("write `path: …` and `type: mltable` below it");
    }
    if (node instanceof YamlScalar && place.name().endsWith("_minutes")) {
      return diagnostic.withHelp("write the number of minutes, without a unit");
    }
    if (node instanceof YamlScalar && pattern.startsWith("outputs.")) {
      return diagnostic.withHelp(
          "write `{type: mlflow_model}`, or in a pipeline `${{parent.outputs.NAME}}`");
    }
    if (node instanceof YamlScalar scalar && Placeholders.isBinding(scalar)) {
      boolean block = Spellings.takes(schema, "object") || Spellings.takes(schema, "array");
      return diagnostic.withHelp(
          "write it out" + (block ? "; a binding can fill in only single values in it" : ""));
    }
    if (Spellings.takes(schema, "string") && !(node instanceof YamlScalar) && schema.has("enum")) {
      return diagnostic.withHelp("write only the word");
    }
    return diagnostic;
  }
}
