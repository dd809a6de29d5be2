package dev.automllint.schema.message;

import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.BlockEdits;
import dev.automllint.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fixes that indent keys, so that they belong to the block above them. */
final class IndentationFixes {
  private final SourceFile source;

  IndentationFixes(SourceFile source) {
    this.source = source;
  }

  /** Moves the lines of the keys to the right. */
  Optional<Fix> indented(List<LostKeys.Block> blocks) {
    List<Edit> edits = new ArrayList<>();
    for (LostKeys.Block block : blocks) {
      boolean simple =
          block.place() == LostKeys.Place.BESIDE && !block.pattern().startsWith("search_space[]");
      for (InstanceLocation child : simple ? block.children() : List.<InstanceLocation>of()) {
        indent(child, by(block), edits);
      }
      if (!simple) {
        return Optional.empty();
      }
    }
    return Optional.of(new Fix(/* safe= */ false, "indent what belongs to the block", edits));
  }

  /** How much deeper the keys of a block are than its own. */
  private int by(LostKeys.Block block) {
    if (block.key().node() instanceof YamlMapping mapping) {
      return column(mapping.span().start()) - column(block.key().head().start());
    }
    return 2;
  }

  private int column(int offset) {
    return offset - source.lines().lineAt(offset).start();
  }

  private void indent(InstanceLocation key, int by, List<Edit> edits) {
    int end = Math.max(key.head().end(), key.span().end());
    String text = source.text();
    for (int line = source.lines().lineAt(key.head().start()).start();
        line < end;
        line = source.lines().nextLine(line)) {
      if (text.charAt(line) != '\n' && text.charAt(line) != '\r') {
        edits.add(new Edit(Span.at(line), " ".repeat(by)));
      }
    }
  }

  /** Moves a single key, which takes its comment with it. */
  Optional<Fix> moved(InstanceLocation place, LostKeys.Block block) {
    InstanceLocation child = block.children().get(0);
    return place.mapping().entries().stream()
        .filter(entry -> entry.key().span().equals(child.head()))
        .findFirst()
        .flatMap(
            entry -> new BlockEdits(source).move(place.mapping(), entry, block.key().mapping()))
        .map(
            edits ->
                new Fix(
                    /* safe= */ false,
                    "put " + Wording.code(child.name()) + " " + Wording.home(block.pattern()),
                    edits));
  }
}
