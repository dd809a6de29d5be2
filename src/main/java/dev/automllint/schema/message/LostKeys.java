package dev.automllint.schema.message;

import dev.automllint.job.Job;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the blocks of a mapping that have lost keys to it, as these are not indented. */
final class LostKeys {
  private final KeyIndex index;
  private final Job job;

  /**
   * A block above keys that belong to it.
   *
   * @param key its key
   * @param pattern the keys that it may have, by the pattern of its mapping
   * @param empty whether it has no value
   * @param place where it is in relation to the keys that belong to it
   * @param children the keys that belong to it
   */
  record Block(
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
  enum Place {
    BESIDE,
    INSIDE,
    TOO_DEEP
  }

  LostKeys(KeyIndex index, Job job) {
    this.index = index;
    this.job = job;
  }

  /** The blocks of a mapping to which some of its keys belong, in the order of these keys. */
  List<Block> blocks(InstanceLocation place, YamlMapping mapping) {
    return isBlock(mapping) ? search(place, mapping) : List.of();
  }

  private boolean isBlock(YamlMapping mapping) {
    return mapping.alias().isEmpty()
        && !mapping.entries().isEmpty()
        && job.source().text().charAt(mapping.span().start()) != '{';
  }

  private List<Block> search(InstanceLocation place, YamlMapping mapping) {
    List<Block> found = new ArrayList<>();
    List<Block> open = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Set<String> repeated = repeated(mapping);
    for (YamlMapping.Entry entry : mapping.entries()) {
      InstanceLocation key = place.entry(entry);
      Optional<Block> parent = parent(key, repeated.contains(entry.name()), seen, open);
      if (parent.isPresent()) {
        Block block = parent.get();
        if (block.children().isEmpty()) {
          found.add(block);
        }
        block.children().add(key);
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

  /** The names of the keys that a mapping has more than once. */
  private static Set<String> repeated(YamlMapping mapping) {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    for (YamlMapping.Entry entry : mapping.entries()) {
      if (!seen.add(entry.name())) {
        repeated.add(entry.name());
      }
    }
    return repeated;
  }

  /** The block above a key to which it belongs, unless it belongs where it is. */
  private Optional<Block> parent(
      InstanceLocation key, boolean repeated, Set<String> seen, List<Block> open) {
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
}
