package dev.automllint.schema.message;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.job.Job;
import dev.automllint.text.Span;
import dev.automllint.yaml.BlockEdits;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds keys that are in the column of the block to which they belong. YAML reads them as keys
 * beside it, and most of them would be reported for that one by one.
 */
public final class Indentation {
  private final KeyIndex index;
  private final Job job;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<String> pointers = new HashSet<>();
  private final Set<Span> keys = new HashSet<>();
  private final Set<String> notMissing = new HashSet<>();

  /**
   * A block above keys that belong to it.
   *
   * @param key its key
   * @param pattern the keys that it may have, by the pattern of its mapping
   * @param empty whether it has no value
   * @param place where it is in relation to the keys that belong to it
   * @param children the keys that belong to it
   */
  private record Block(
      InstanceLocation key,
      String pattern,
      boolean empty,
      Place place,
      List<InstanceLocation> children) {
    /** The same as a key of another block. */
    Block in(Block outer) {
      return new Block(key, outer.pattern + "." + key.name(), empty, place, children);
    }
  }

  /** Where a block is: beside its keys, inside a value above them, or itself a level too deep. */
  private enum Place {
    BESIDE,
    INSIDE,
    TOO_DEEP
  }

  Indentation(KeyIndex index, Job job) {
    this.index = index;
    this.job = job;
    search(InstanceLocation.of(job));
  }

  /** What is reported, one diagnostic for each mapping with such keys. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Pointers of the keys about which nothing else is to be said. */
  public Set<String> pointers() {
    return pointers;
  }

  /** Whether a key is one of them. */
  public boolean has(Span key) {
    return keys.contains(key);
  }

  /** Pointers from the job to the keys that they were meant to be. */
  public Set<String> notMissing() {
    return notMissing;
  }

  // ---- the search

  private void search(InstanceLocation place) {
    if (place.node() instanceof YamlSequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        search(place.item(i));
      }
    } else if (place.node() instanceof YamlMapping mapping) {
      if (isBlock(mapping)) {
        report(place, blocks(place, mapping));
      }
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (mapping.counts(entry)) {
          search(place.key(entry.name()));
        }
      }
    }
  }

  private boolean isBlock(YamlMapping mapping) {
    return mapping.alias().isEmpty()
        && !mapping.entries().isEmpty()
        && job.source().text().charAt(mapping.span().start()) != '{';
  }

  private List<Block> blocks(InstanceLocation place, YamlMapping mapping) {
    List<Block> found = new ArrayList<>();
    List<Block> open = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (YamlMapping.Entry entry : mapping.entries()) {
      InstanceLocation key = place.entry(entry);
      Optional<Block> parent = parent(key, mapping, seen, open);
      if (parent.isPresent()) {
        Block block = parent.get();
        block.children().add(key);
        if (!found.contains(block)) {
          found.add(block);
        }
        open.subList(0, open.indexOf(block)).clear();
        open(key, Place.INSIDE)
            .map(inner -> inner.in(block))
            .ifPresent(inner -> open.add(0, inner));
      } else {
        seen.add(entry.name());
        open.clear();
        open(key, Place.BESIDE).ifPresent(open::add);
      }
    }
    return found;
  }

  /** The block above a key to which it belongs, unless it belongs where it is. */
  private Optional<Block> parent(
      InstanceLocation key, YamlMapping mapping, Set<String> seen, List<Block> open) {
    boolean repeated =
        mapping.entries().stream().filter(entry -> entry.name().equals(key.name())).count() > 1;
    boolean own = isOwn(key) && !seen.contains(key.name());
    return open.stream()
        .filter(block -> !own || block.place() == Place.TOO_DEEP || (repeated && block.empty()))
        .filter(block -> isChild(key, block))
        .findFirst();
  }

  private boolean isOwn(InstanceLocation key) {
    return index.of(key.name()).contains(key.parent().pattern());
  }

  private boolean isChild(InstanceLocation key, Block block) {
    boolean twice = block.key().node() instanceof YamlMapping inner && inner.has(key.name());
    List<String> homes = index.of(key.name());
    boolean madeUp =
        block.empty()
            && homes.isEmpty()
            && index.isOpen(block.pattern())
            && index.meantBy(key.name()).isEmpty();
    return !twice && (madeUp || homes.contains(block.pattern()));
  }

  /** The block that a key opens: without a value, or with an indented one. */
  private Optional<Block> open(InstanceLocation key, Place place) {
    if (key.isNull()) {
      boolean written = key.span().end() > key.span().start();
      return written ? Optional.empty() : Optional.of(empty(key, place));
    }
    if (key.node() instanceof YamlSequence list && !list.items().isEmpty()) {
      InstanceLocation item = key.item(list.items().size() - 1);
      return item.node() instanceof YamlMapping mapping && isBlock(mapping)
          ? last(item, mapping)
          : Optional.empty();
    }
    if (key.node() instanceof YamlMapping mapping && isBlock(mapping)) {
      Optional<Block> inner = last(key, mapping);
      return inner.isPresent()
          ? inner
          : Optional.of(new Block(key, key.pattern(), false, place, new ArrayList<>()));
    }
    return Optional.empty();
  }

  private Block empty(InstanceLocation key, Place place) {
    InstanceLocation outer = key.parent().parent();
    boolean tooDeep =
        outer != null && !isOwn(key) && index.of(key.name()).contains(outer.pattern());
    return tooDeep
        ? new Block(key, child(outer, key), true, Place.TOO_DEEP, new ArrayList<>())
        : new Block(key, itemPattern(key), true, place, new ArrayList<>());
  }

  private static String child(InstanceLocation outer, InstanceLocation key) {
    return outer.isJob() ? key.name() : outer.pattern() + "." + key.name();
  }

  /** The empty block at the end of a mapping. */
  private Optional<Block> last(InstanceLocation place, YamlMapping mapping) {
    YamlMapping.Entry last = mapping.entries().get(mapping.entries().size() - 1);
    return open(place.entry(last), Place.INSIDE).filter(Block::empty);
  }

  private static String itemPattern(InstanceLocation key) {
    return key.pattern().equals("search_space") ? "search_space[]" : key.pattern();
  }

  // ---- what is said

  private void report(InstanceLocation place, List<Block> blocks) {
    if (blocks.isEmpty()) {
      return;
    }
    Block first = blocks.get(0);
    for (Block block : blocks) {
      take(block);
    }
    if (first.place() == Place.TOO_DEEP) {
      diagnostics.add(tooDeep(place, first));
    } else if (first.empty()) {
      diagnostics.add(empty(blocks));
    } else {
      diagnostics.add(dedented(place, first));
    }
    if (blocks.size() > 1) {
      takeMisplaced(place);
    }
  }

  private void take(Block block) {
    if (block.empty()) {
      pointers.add(block.key().pointer());
    }
    for (InstanceLocation child : block.children()) {
      pointers.add(child.pointer());
      keys.add(child.head());
      notMissing.add(relative(block.key()) + "/" + child.name());
    }
  }

  /** Where the indentation of several blocks is lost, nothing is said of single keys. */
  private void takeMisplaced(InstanceLocation place) {
    Set<String> seen = new HashSet<>();
    for (YamlMapping.Entry entry : place.mapping().entries()) {
      boolean own = index.of(entry.name()).contains(place.pattern()) && seen.add(entry.name());
      if (!own && !index.of(entry.name()).isEmpty()) {
        pointers.add(place.entry(entry).pointer());
        keys.add(entry.key().span());
      }
    }
  }

  private Diagnostic empty(List<Block> blocks) {
    List<String> names = blocks.stream().map(block -> block.key().name()).distinct().toList();
    List<String> moves =
        blocks.stream()
            .map(block -> Wording.allOf(names(block)) + " below " + code(block.key()))
            .toList();
    InstanceLocation key = blocks.get(0).key();
    return CoreRules.NULL_VALUE
        .at(
            key.head(),
            key.pointer(),
            Wording.allOf(names)
                + (names.size() > 1 ? " have" : " has")
                + " no value: the keys below are not indented")
        .withHelp("indent " + Wording.listed(moves, ", and "))
        .withFix(indented(blocks));
  }

  private static String code(InstanceLocation key) {
    return Wording.code(key.name());
  }

  private static List<String> names(Block block) {
    return block.children().stream().map(InstanceLocation::name).distinct().toList();
  }

  private static Diagnostic tooDeep(InstanceLocation place, Block block) {
    InstanceLocation key = block.key();
    return CoreRules.MISPLACED_KEY
        .at(
            key.head(),
            key.pointer(),
            code(key) + " is indented too deep: it is read as a key of " + code(place))
        .withHelp("align it with " + code(place));
  }

  private Diagnostic dedented(InstanceLocation place, Block block) {
    InstanceLocation child = block.children().get(0);
    List<String> names = names(block);
    boolean one = names.size() == 1;
    return CoreRules.MISPLACED_KEY
        .at(
            child.head(),
            child.pointer(),
            "%s %s not belong%s; %s %s"
                .formatted(
                    Wording.allOf(names),
                    one ? "does" : "do",
                    place.isJob() ? " at the top level" : Wording.in(place),
                    one ? "it belongs" : "they belong",
                    Wording.home(block.pattern())))
        .withHelp("indent " + (one ? "it" : "them") + " like the keys of " + code(block.key()))
        .withFix(
            one
                ? moved(place, block).or(() -> indented(List.of(block)))
                : indented(List.of(block)));
  }

  /** A single key takes its comment with it. */
  private Optional<Fix> moved(InstanceLocation place, Block block) {
    InstanceLocation child = block.children().get(0);
    return place.mapping().entries().stream()
        .filter(entry -> entry.key().span().equals(child.head()))
        .findFirst()
        .flatMap(
            entry ->
                new BlockEdits(job.source()).move(place.mapping(), entry, block.key().mapping()))
        .map(
            edits ->
                new Fix(
                    /* safe= */ false,
                    "put " + code(child) + " " + Wording.home(block.pattern()),
                    edits));
  }

  private String relative(InstanceLocation place) {
    return place.pointer().substring(job.pointer().length());
  }

  // ---- the fix: the lines of the keys move to the right

  private Optional<Fix> indented(List<Block> blocks) {
    List<Edit> edits = new ArrayList<>();
    for (Block block : blocks) {
      boolean simple =
          block.place() == Place.BESIDE && !block.pattern().startsWith("search_space[]");
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
  private int by(Block block) {
    if (block.key().node() instanceof YamlMapping mapping) {
      return column(mapping.span().start()) - column(block.key().head().start());
    }
    return 2;
  }

  private int column(int offset) {
    return offset - job.source().lines().lineAt(offset).start();
  }

  private void indent(InstanceLocation key, int by, List<Edit> edits) {
    int end = Math.max(key.head().end(), key.span().end());
    String text = job.source().text();
    for (int line = job.source().lines().lineAt(key.head().start()).start();
        line < end;
        line = job.source().lines().nextLine(line)) {
      if (text.charAt(line) != '\n' && text.charAt(line) != '\r') {
        edits.add(new Edit(Span.at(line), " ".repeat(by)));
      }
    }
  }
}
