package dev.automllint.schema.message;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.job.Job;
import dev.automllint.text.Span;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds keys that are in the column of the block to which they belong. YAML reads them as keys
 * beside it, and most of them would be reported for that one by one.
 */
public final class Indentation {
  private final KeyIndex index;
  private final Job job;
  private final LostKeys lostKeys;
  private final IndentationFixes fixes;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<String> pointers = new HashSet<>();
  private final Set<Span> keys = new HashSet<>();
  private final Set<String> notMissing = new HashSet<>();

  Indentation(KeyIndex index, Job job) {
    this.index = index;
    this.job = job;
    this.lostKeys = new LostKeys(index, job);
    this.fixes = new IndentationFixes(job.source());
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
      report(place, lostKeys.blocks(place, mapping));
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (mapping.counts(entry)) {
          search(place.key(entry.name()));
        }
      }
    }
  }

  // ---- what is said

  private void report(InstanceLocation place, List<LostKeys.Block> blocks) {
    if (blocks.isEmpty()) {
      return;
    }
    LostKeys.Block first = blocks.get(0);
    for (LostKeys.Block block : blocks) {
      take(block);
    }
    if (first.place() == LostKeys.Place.TOO_DEEP) {
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

  private void take(LostKeys.Block block) {
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

  private Diagnostic empty(List<LostKeys.Block> blocks) {
    List<String> names =
        blocks.stream()
            .filter(LostKeys.Block::empty)
            .map(block -> block.key().name())
            .distinct()
            .toList();
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
        .withFix(fixes.indented(blocks));
  }

  private static String code(InstanceLocation key) {
    return Wording.code(key.name());
  }

  private static List<String> names(LostKeys.Block block) {
    return block.children().stream().map(InstanceLocation::name).distinct().toList();
  }

  private static Diagnostic tooDeep(InstanceLocation place, LostKeys.Block block) {
    InstanceLocation key = block.key();
    InstanceLocation outer = key.parent();
    boolean beside = outer.pointer().equals(place.pointer());
    String rest = beside ? "" : ", and indent " + Wording.allOf(names(block)) + " below it";
    return CoreRules.MISPLACED_KEY
        .at(
            key.head(),
            key.pointer(),
            code(key) + " is indented too deep: it is read as a key of " + code(outer))
        .withHelp("align it with " + code(outer) + rest);
  }

  private Diagnostic dedented(InstanceLocation place, LostKeys.Block block) {
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
                ? fixes.moved(place, block).or(() -> fixes.indented(List.of(block)))
                : fixes.indented(List.of(block)));
  }

  private String relative(InstanceLocation place) {
    return place.pointer().substring(job.pointer().length());
  }
}
