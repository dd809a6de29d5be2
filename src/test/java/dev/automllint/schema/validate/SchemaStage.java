package dev.automllint.schema.validate;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.engine.Linter;
import dev.automllint.files.ReadResult;
import dev.automllint.text.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the linter says of single keys and values: not what rules say of several together. */
final class SchemaStage {
  private static final Linter LINTER = new Linter();
  private static final Set<String> RULES =
      CoreRules.all().stream().map(RuleInfo::id).collect(Collectors.toUnmodifiableSet());

  private SchemaStage() {}

  /** All findings about a text, in their order. */
  static List<Diagnostic> check(String text) {
    return check(new SourceFile("job.yml", text));
  }

  /** All findings about a file, in their order. */
  static List<Diagnostic> check(SourceFile source) {
    return LINTER.lint(new ReadResult.Decoded(source)).diagnostics().stream()
        .filter(diagnostic -> RULES.contains(diagnostic.rule()))
        .toList();
  }
}
