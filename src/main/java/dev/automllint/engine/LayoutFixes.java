package dev.automllint.engine;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.schema.message.FixHints;
import dev.automllint.text.Span;
import dev.automllint.yaml.BlockEdits;
import dev.automllint.yaml.Insertion;
import dev.automllint.yaml.Pointers;
import dev.automllint.yaml.Relocation;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import dev.automllint.yaml.YamlStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds the repairs that depend on how the text around a finding is laid out. */
final class LayoutFixes {
  /** What these report has no effect, or none that anybody can name, so it can go. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of("fixed-and-swept", "ineffective-parameter", "ineffective-split", "lost-key");

  private static final String SEARCH_SPACE = "search_space";

  private final YamlStream stream;
  private String lineBreak;
  private final Map<String, FixHints.Home> homes = new HashMap<>();
  private final Map<String, FixHints.Supplement> supplements = new HashMap<>();

  /**
   * Prepares repairs.
   *
   * @param stream the file
   * @param remedies what is known of the faults of each of its jobs
   */
  LayoutFixes(YamlStream stream, List<FixHints> remedies) {
    this.stream = stream;
    for (FixHints job : remedies) {
      job.homes().forEach(homes::putIfAbsent);
      job.supplements().forEach(supplements::putIfAbsent);
    }
  }

  /** The findings, some of them with a repair that they did not have. */
  List<Diagnostic> attach(List<Diagnostic> findings) {
    List<Diagnostic> attached = new ArrayList<>(findings.size());
    for (Diagnostic finding : findings) {
      attached.add(fix(finding).map(finding::withFix).orElse(finding));
    }
    return attached;
  }

  private Optional<Fix> fix(Diagnostic finding) {
    return finding.fix().isPresent()
        ? Optional.empty()
        : stream.documentAt(finding.span()).flatMap(document -> fix(finding, document.root()));
  }

  private Optional<Fix> fix(Diagnostic finding, YamlNode root) {
    if (WITHOUT_EFFECT.contains(finding.rule())) {
      return BlockEdits.at(root, finding.pointer()).flatMap(this::removal);
    }
    if (finding.rule().equals(CoreRules.WRONG_TYPE.id())) {
      return BlockEdits.at(root, finding.pointer()).flatMap(found -> retype(finding, found));
    }
    if (finding.rule().equals(CoreRules.MISPLACED_KEY.id())) {
      return BlockEdits.at(root, finding.pointer()).flatMap(found -> move(finding, found, root));
    }
    if (finding.rule().equals(CoreRules.MISSING_KEY.id())) {
      return Optional.ofNullable(supplements.get(finding.pointer()))
          .flatMap(entry -> addition(finding, entry, root));
    }
    return Optional.empty();
  }

  /** How lines end, looked up once: thousands of findings can ask. */
  private String lineBreak() {
    if (lineBreak == null) {
      lineBreak = stream.source().text().contains("\r\n") ? "\r\n" : "\n";
    }
    return lineBreak;
  }

  private Optional<Fix> move(Diagnostic finding, BlockEdits.Found found, YamlNode root) {
    return Optional.ofNullable(homes.get(finding.pointer()))
        .flatMap(home -> move(found, home, root));
  }

  private Optional<Fix> move(BlockEdits.Found found, FixHints.Home home, YamlNode root) {
    String title = "put " + found.entry().key().quoted() + " " + home.phrase();
    return BlockEdits.mapping(root, home.pointer())
        .flatMap(mapping -> Relocation.edits(stream.source(), found, mapping, lineBreak()))
        .map(edits -> new Fix(false, title, edits));
  }

  private Optional<Fix> addition(Diagnostic finding, FixHints.Supplement entry, YamlNode root) {
    String pointer = finding.pointer();
    List<String> lines = entry.lines();
    String shown = lines.size() == 1 ? lines.get(0) : Pointers.last(pointer);
    return BlockEdits.mapping(root, pointer.substring(0, pointer.lastIndexOf('/')))
        .flatMap(mapping -> Insertion.after(stream.source(), mapping, entry.after(), lineBreak()))
        .map(place -> place.edit(place.indented(lines)))
        .map(edit -> new Fix(false, "add " + Quoted.of(shown), List.of(edit)));
  }

  private Optional<Fix> removal(BlockEdits.Found found) {
    return BlockEdits.removal(stream.source(), found)
        .map(edit -> new Fix(false, "remove " + found.entry().key().quoted(), List.of(edit)));
  }

  private Optional<Fix> retype(Diagnostic finding, BlockEdits.Found found) {
    List<String> tokens = Pointers.tokens(finding.pointer());
    String key = tokens.get(tokens.size() - 1);
    YamlNode value = found.entry().value();
    if (key.equals(SEARCH_SPACE) && value instanceof YamlMapping mapping) {
      return BlockEdits.listOfOne(stream.source(), mapping)
          .map(edits -> new Fix(true, "make it a list with one entry", edits));
    }
    boolean swept = tokens.size() >= 3 && tokens.get(tokens.size() - 3).equals(SEARCH_SPACE);
    return swept && value instanceof YamlSequence list ? choice(list) : Optional.empty();
  }

  private Optional<Fix> choice(YamlSequence list) {
    boolean flow = stream.source().text().charAt(list.span().start()) == '[';
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
