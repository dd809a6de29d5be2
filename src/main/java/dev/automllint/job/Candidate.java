package dev.automllint.job;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.BlockEdits;
import dev.automllint.yaml.Pointers;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * A mapping that may be a job.
 *
 * @param source the file that contains it
 * @param name the name of the node; empty for a document
 * @param mapping its keys
 * @param pointer JSON Pointer to it
 * @param head where a key that it lacks is reported
 * @param pipeline the document around it, if it is a node
 */
record Candidate(
    SourceFile source,
    String name,
    YamlMapping mapping,
    String pointer,
    Span head,
    Optional<YamlMapping> pipeline) {

  /** The job that this is, of a task. */
  Job job(Task task) {
    return new Job(source, name, task, mapping, pointer, head, pipeline);
  }

  /** JSON Pointer to the value of a key. */
  String at(String key) {
    return Pointers.child(pointer, key);
  }

  /**
   * Says that a key is missing.
   *
   * @param why the rest of the sentence
   * @param value what can be written, if that is known
   * @param accepted the format by which the job is judged, if it is; tells where the key belongs
   */
  Diagnostic missing(String key, String why, Optional<String> value, Optional<JobFormat> accepted) {
    Diagnostic missing = CoreRules.MISSING_KEY.at(head, at(key), "missing key `" + key + "`" + why);
    if (accepted.isEmpty() || value.isEmpty()) {
      return missing;
    }
    String line = key + ": " + value.get();
    return missing.withFix(
        new BlockEdits(source)
            .insertion(mapping, key, List.of(line), accepted.get().rootKeys())
            .map(edit -> new Fix(false, "add `" + line + "`", List.of(edit))));
  }

  /** Says that a key is unknown, and which one is meant. */
  Diagnostic unknownKey(YamlMapping.Entry entry, String meant) {
    return CoreRules.UNKNOWN_KEY
        .at(entry.key().span(), at(entry.name()), "unknown key " + entry.key().quoted())
        .withHelp("did you mean `" + meant + "`?")
        .withFix(replace(entry.key().span(), meant));
  }

  /** Says that the value of a key has an unusual spelling, which Azure accepts. */
  Diagnostic spelling(String key, YamlScalar value, String usual) {
    return CoreRules.SPELLING
        .at(value.span(), at(key), "`" + key + "` is usually spelled `" + usual + "`")
        .withFix(replace(value.span(), usual));
  }

  static Optional<String> textOf(YamlMapping.Entry entry) {
    return asText(entry.value()).map(YamlScalar::text);
  }

  static Optional<YamlScalar> asText(YamlNode value) {
    return value instanceof YamlScalar scalar && scalar.value() instanceof ScalarValue.Text
        ? Optional.of(scalar)
        : Optional.empty();
  }

  /** Whether the value of a key is a placeholder, which a template replaces. */
  static boolean isFilledIn(Optional<YamlMapping.Entry> entry) {
    return entry.isPresent()
        && entry.get().value() instanceof YamlScalar scalar
        && Placeholders.isPlaceholder(scalar);
  }

  static boolean isNull(YamlNode node) {
    return node instanceof YamlScalar scalar && scalar.isNull();
  }

  static Fix replace(Span span, String text) {
    return new Fix(true, "write `" + text + "`", List.of(new Edit(span, text)));
  }
}
