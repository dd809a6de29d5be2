package dev.automllint.engine;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.source.SourceFile;
import dev.automllint.source.Span;
import dev.automllint.yaml.Pointers;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import dev.automllint.yaml.YamlStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds the repairs that depend on how the text around a finding is laid out. */
final class LayoutFixes {
  /** What these report has no effect, or none that anybody can name, so it can go. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of("fixed-and-swept", "ineffective-parameter", "ineffective-split", "lost-key");

  private static final String SEARCH_SPACE = "search_space";

  private LayoutFixes() {}

  /** The findings, some of them with a repair that they did not have. */
  static List<Diagnostic> attach(List<Diagnostic> findings, YamlStream stream) {
    return findings.stream()
        .map(finding -> fix(finding, stream).map(finding::withFix).orElse(finding))
        .toList();
  }

  private static Optional<Fix> fix(Diagnostic finding, YamlStream stream) {
    boolean removable = WITHOUT_EFFECT.contains(finding.rule());
    boolean wrongType = finding.rule().equals(CoreRules.WRONG_TYPE.id());
    if (finding.fix().isPresent() || stream.documents().isEmpty() || !(removable || wrongType)) {
      return Optional.empty();
    }
    SourceFile source = stream.source();
    YamlNode root = stream.documents().get(0).root();
    return Entries.at(root, finding.pointer())
        .flatMap(found -> removable ? removal(source, found) : retype(source, finding, found));
  }

  private static Optional<Fix> removal(SourceFile source, Entries.Found found) {
    return Entries.removal(source.text(), found)
        .map(edit -> new Fix(false, "remove `" + found.entry().name() + "`", List.of(edit)));
  }

  private static Optional<Fix> retype(SourceFile source, Diagnostic finding, Entries.Found found) {
    List<String> tokens = Pointers.tokens(finding.pointer());
    String key = tokens.get(tokens.size() - 1);
    YamlNode value = found.entry().value();
    if (key.equals(SEARCH_SPACE) && value instanceof YamlMapping mapping) {
      return Entries.listOfOne(source.text(), mapping)
          .map(edits -> new Fix(true, "make it a list with one entry", edits));
    }
    boolean swept = tokens.size() >= 3 && tokens.get(tokens.size() - 3).equals(SEARCH_SPACE);
    return swept && value instanceof YamlSequence list ? choice(source, list) : Optional.empty();
  }

  private static Optional<Fix> choice(SourceFile source, YamlSequence list) {
    boolean flow = source.text().charAt(list.span().start()) == '[';
    boolean plain = list.items().stream().allMatch(YamlScalar.class::isInstance);
    if (!flow || !plain || list.items().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Fix(
            true,
            "choose from the list",
            List.of(
                new Edit(Span.at(list.span().start()), "{type: choice, values: "),
                new Edit(Span.at(list.span().end()), "}"))));
  }
}
