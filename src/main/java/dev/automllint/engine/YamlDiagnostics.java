package dev.automllint.engine;

import dev.automllint.config.RuleLevels;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Suppressed;
import dev.automllint.rule.Rules;
import dev.automllint.suppress.Suppressions;
import dev.automllint.yaml.QuotedEdits;
import dev.automllint.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is reported of a YAML file: each cause once, at its level, and not what comments suppress.
 *
 * @param reported what is reported, in the one order
 * @param suppressed what comments suppress
 */
record YamlDiagnostics(List<Diagnostic> reported, List<Suppressed> suppressed) {
  /**
   * What is reported of the diagnostics of a file.
   *
   * @param diagnostics all that were made
   * @param levels the level of each rule
   * @param readable whether the file has comments that can be relied on
   * @param mayBeUnused the rules whose suppressions are reported if they suppress nothing
   */
  static YamlDiagnostics of(
      YamlStream stream,
      List<Diagnostic> diagnostics,
      RuleLevels levels,
      boolean readable,
      Predicate<String> mayBeUnused) {
    var style = new QuotedEdits(stream.source());
    List<Diagnostic> distinct =
        DistinctDiagnostics.of(diagnostics, stream.aliases()).stream().map(style::keep).toList();
    List<Diagnostic> judged = levels.apply(distinct);
    List<Diagnostic> reported = new ArrayList<>(judged);
    List<Suppressed> suppressed = List.of();
    if (readable && Suppressions.mayBeIn(stream)) {
      var suppressions = new Suppressions(stream, Rules.all());
      reported = suppressions.unsuppressed(judged);
      List<Diagnostic> ofComments = levels.apply(suppressions.diagnostics(mayBeUnused));
      reported.addAll(suppressions.unsuppressed(ofComments));
      suppressed = suppressions.suppressed();
    }
    reported.sort(Diagnostic.ORDER);
    return new YamlDiagnostics(reported, suppressed);
  }
}
