package dev.automllint.data;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.DataRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.Severity;
import dev.automllint.files.ReadResult;
import dev.automllint.job.Job;
import dev.automllint.job.Task;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.schema.message.ValidationResult;
import dev.automllint.schema.validate.BundledSchema;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.DuplicateKeys;
import dev.automllint.yaml.Pointers;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlReader;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import dev.automllint.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads an MLTable and checks it against its schema. */
final class MlTableReader {
  /** The checks of a schema are made for jobs; an MLTable is to them a job of any task. */
  private static final BundledSchema SCHEMA =
      new BundledSchema(Task.USUAL, SchemaDocument.bundled("mlTable.schema.json").orElseThrow());

  private static final SchemaNode STEPS =
      SCHEMA.document().at("/$defs/transformation/else/properties");

  private static final Pattern ITEM = Pattern.compile("/paths/[0-9]+");

  private static final Set<String> READ = Set.of("/paths", "/transformations");

  /**
   * An MLTable that was read.
   *
   * @param source its text
   * @param yaml its YAML
   * @param table its content; empty if it is not YAML with keys
   * @param diagnostics what is wrong with it
   */
  record Read(
      SourceFile source, YamlStream yaml, Optional<MlTable> table, List<Diagnostic> diagnostics) {}

  private MlTableReader() {}

  /** Whether a transformation with arguments has this name. */
  static boolean isStep(String name) {
    return STEPS.has(name);
  }

  /** Reads an MLTable that is a text, or is too large or not UTF-8. */
  static Read read(ReadResult read) {
    if (read instanceof ReadResult.Rejected rejected) {
      RuleInfo rule = rejected.tooLarge() ? CoreRules.RESOURCE_LIMIT : CoreRules.ENCODING;
      Diagnostic diagnostic = rule.at(rejected.span(), "", rejected.message());
      return unusable(new YamlStream(rejected.source(), diagnostic), diagnostic);
    }
    return read(((ReadResult.Decoded) read).source());
  }

  private static Read read(SourceFile source) {
    YamlStream stream = YamlReader.read(source);
    if (stream.error().isPresent()) {
      return unusable(stream, stream.error().get());
    }
    List<YamlStream.Document> documents = stream.documents();
    if (documents.size() > 1) {
      Span second = documents.get(1).start();
      return unusable(
          stream,
          CoreRules.MULTIPLE_DOCUMENTS.at(second, "", "an MLTable must be a single document"));
    }
    if (documents.isEmpty() || isNull(documents.get(0).root())) {
      return unusable(
          stream,
          CoreRules.MISSING_KEY
              .at(Span.at(0), "/paths", "the MLTable is empty")
              .withHelp("add `paths` and `transformations`"));
    }
    if (!(documents.get(0).root() instanceof YamlMapping root)) {
      return unusable(
          stream,
          CoreRules.WRONG_TYPE.at(
              documents.get(0).root().span(),
              "",
              "an MLTable must be a mapping with the keys `paths` and `transformations`"));
    }
    return checked(source, stream, root);
  }

  private static boolean isNull(YamlNode root) {
    return root instanceof YamlScalar scalar && scalar.isNull();
  }

  private static Read unusable(YamlStream stream, Diagnostic diagnostic) {
    return new Read(stream.source(), stream, Optional.empty(), List.of(diagnostic));
  }

  private static Read checked(SourceFile source, YamlStream stream, YamlMapping root) {
    Span head = root.entries().isEmpty() ? root.span() : root.entries().get(0).key().span();
    var job = new Job(source, "", Task.USUAL, root, "", head, Optional.empty());
    List<Diagnostic> known = new ArrayList<>(DuplicateKeys.in(root, ""));
    known.addAll(ambiguousItems(root));
    ValidationResult result = SCHEMA.checker().check(job, known);
    List<Diagnostic> diagnostics = new ArrayList<>();
    result.diagnostics().forEach(found -> diagnostics.add(graded(found)));
    typeNote(root).ifPresent(diagnostics::add);
    return new Read(source, stream, Optional.of(new MlTable(source, root, result)), diagnostics);
  }

  /** Azure drops other keys: a loss only if it was meant to be one that Azure reads. */
  private static Diagnostic graded(Diagnostic found) {
    if (found.rule().equals(CoreRules.WRONG_TYPE.id()) && ITEM.matcher(found.pointer()).matches()) {
      return DataRules.MLTABLE_PATH
          .at(
              found.span(),
              found.pointer(),
              "an item of `paths` must be a mapping with `file`, `folder` or `pattern`")
          .withHelp("write `- file: …`");
    }
    boolean ofRoot = found.pointer().lastIndexOf('/') == 0;
    boolean unknown = found.rule().equals(CoreRules.UNKNOWN_KEY.id());
    boolean loss =
        found.fix().isPresent()
            && READ.contains("/" + found.fix().get().edits().get(0).text().strip());
    return ofRoot && unknown && !loss ? found.withSeverity(Severity.WARNING) : found;
  }

  private static List<Diagnostic> ambiguousItems(YamlMapping root) {
    List<Diagnostic> found = new ArrayList<>();
    if (root.get("paths").orElse(null) instanceof YamlSequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        if (list.items().get(i) instanceof YamlMapping item && kinds(item) > 1) {
          found.add(
              DataRules.MLTABLE_PATH
                  .at(
                      item.span(),
                      Pointers.child("/paths", i),
                      "an item of `paths` must have exactly one of `file`, `folder` and `pattern`")
                  .withHelp("begin each with `- `"));
        }
      }
    }
    return found;
  }

  private static int kinds(YamlMapping item) {
    int count = 0;
    for (String kind : List.of("file", "folder", "pattern")) {
      count += item.has(kind) ? 1 : 0;
    }
    return count;
  }

  private static Optional<Diagnostic> typeNote(YamlMapping root) {
    return root.get("type").orElse(null) instanceof YamlScalar type && !type.isText("mltable")
        ? Optional.of(
            CoreRules.UNKNOWN_VALUE
                .at(type.span(), "/type", "`type` is always `mltable`, but is " + type.quoted())
                .withSeverity(Severity.INFO))
        : Optional.empty();
  }
}
