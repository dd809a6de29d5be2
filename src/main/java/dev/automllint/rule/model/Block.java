package dev.automllint.rule.model;

import dev.automllint.job.Job;
import dev.automllint.job.Placeholders;
import dev.automllint.schema.message.ValidationResult;
import dev.automllint.text.Span;
import dev.automllint.yaml.Pointers;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlMapping.Entry;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A mapping of a job as rules may read it: what has a finding of its own is neither there nor left
 * out.
 */
public final class Block {
  private final ValidationResult checked;
  private final YamlMapping mapping; // null where there is none
  private final String pointer;
  private final Span head;
  private final boolean settled;
  private final boolean faultless;
  private List<String> keys; // made when first asked for, like all below: many rules ask
  private final Map<String, Optional<Value>> values = new HashMap<>();
  private final Map<String, Block> blocks = new HashMap<>();

  /**
   * A block, there or not.
   *
   * @param settled whether what it does not have is really left out: not when it stands here as
   *     something else than a mapping, or may stand elsewhere under another name
   */
  private Block(
      ValidationResult checked, YamlMapping mapping, String pointer, Span head, boolean settled) {
    this.checked = checked;
    this.mapping = mapping;
    this.pointer = pointer;
    this.head = head;
    this.settled = settled;
    this.faultless = !checked.isFaultyWithin(pointer);
  }

  /** The keys of a job. */
  public static Block root(ValidationResult checked) {
    Job job = checked.job();
    return new Block(checked, job.mapping(), job.pointer(), job.head(), true);
  }

  /** The keys of the document around a pipeline node. */
  public static Block document(ValidationResult checked, YamlMapping document) {
    return new Block(checked, document, "", Span.at(0), true);
  }

  /** JSON Pointer to it, whether it is there or not. */
  public String pointer() {
    return pointer;
  }

  /** The key under which it stands, or would stand; for an item of a list the item. */
  public Span head() {
    return head;
  }

  /** Whether it stands in the job, and as a mapping without a finding of its own. */
  public boolean isPresent() {
    return mapping != null;
  }

  /** The keys that may be read, in the order of the file. */
  public List<String> keys() {
    if (keys == null) {
      keys = entries().stream().map(Entry::name).filter(this::isReadable).distinct().toList();
    }
    return keys;
  }

  /** How many keys are written here, right or wrong, repeated ones included. */
  public int size() {
    return entries().size();
  }

  private List<Entry> entries() {
    return mapping == null ? List.of() : mapping.entries();
  }

  /** Whether none of its keys has a finding of its own. */
  public boolean isWhollyReadable() {
    return mapping != null
        && (faultless || mapping.entries().stream().allMatch(e -> isReadable(e.name())));
  }

  /** Whether a key is written here and may be read. */
  public boolean hasReadable(String key) {
    return has(key) && isReadable(key);
  }

  /** Whether a key is written here, right or wrong. */
  public boolean has(String key) {
    return mapping != null && mapping.has(key);
  }

  /** Whether a key is surely left out, so that its default holds. */
  public boolean lacks(String key) {
    return settled && !has(key) && checked.isSurelyAbsent(pointer, key);
  }

  /** Where a key is written, if its value may be read or not. */
  public Optional<Span> keySpan(String key) {
    return mapping == null ? Optional.empty() : mapping.entry(key).map(entry -> entry.key().span());
  }

  /** A key of this mapping between backticks, made harmless. */
  public String quoted(String key) {
    return mapping.entry(key).orElseThrow().key().quoted();
  }

  /** JSON Pointer to a key. */
  public String pointer(String key) {
    return Pointers.child(pointer, key);
  }

  /** The single value of a key, if it may be read: not faulty, and not to be filled in later. */
  public Optional<Value> value(String key) {
    return values.computeIfAbsent(key, this::readValue);
  }

  private Optional<Value> readValue(String key) {
    return readable(key) instanceof YamlScalar scalar
        ? value(scalar, pointer(key))
        : Optional.empty();
  }

  /**
   * The single text of a key as it is written, also where a pipeline fills it in; not a faulty one.
   */
  public Optional<Value> text(String key) {
    return readable(key) instanceof YamlScalar scalar
            && scalar.value() instanceof ScalarValue.Text text
        ? Optional.of(Value.of(scalar, pointer(key), text))
        : Optional.empty();
  }

  /**
   * All texts in this mapping, however deep, that contain something, as they are written, also
   * where a pipeline fills them in; not the faulty ones.
   */
  public List<Value> textsWith(String part) {
    List<Value> texts = new ArrayList<>();
    if (mapping != null) {
      collectTexts(mapping, pointer, part, texts);
    }
    return texts;
  }

  private void collectTexts(YamlNode node, String at, String part, List<Value> texts) {
    if (!faultless && checked.isFaulty(at)) {
      return;
    }
    if (node instanceof YamlMapping m) {
      for (Entry entry : m.entries()) {
        if (m.counts(entry)) {
          collectTexts(entry.value(), Pointers.child(at, entry.name()), part, texts);
        }
      }
    } else if (node instanceof YamlSequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        collectTexts(list.items().get(i), Pointers.child(at, i), part, texts);
      }
    } else if (((YamlScalar) node).value() instanceof ScalarValue.Text text
        && text.value().contains(part)) {
      texts.add(Value.of((YamlScalar) node, at, text));
    }
  }

  /** A mapping under a key; an empty one, present or not, where there is nothing to read. */
  public Block block(String key) {
    return blocks.computeIfAbsent(key, this::readBlock);
  }

  private Block readBlock(String key) {
    YamlMapping child = readable(key) instanceof YamlMapping m ? m : null;
    boolean known = child != null || lacks(key);
    return new Block(checked, child, pointer(key), keySpan(key).orElse(head), known);
  }

  /** The mappings in a list under a key, without those that have a validation error. */
  public List<Block> blocks(String key) {
    List<Block> blocks = new ArrayList<>();
    forEachItem(
        key,
        (item, at) -> {
          if (item instanceof YamlMapping m) {
            blocks.add(new Block(checked, m, at, m.span(), true));
          }
        });
    return blocks;
  }

  /** The scalars in a list under a key, without those that have a validation error. */
  public List<Value> values(String key) {
    List<Value> values = new ArrayList<>();
    forEachItem(
        key,
        (item, at) -> {
          if (item instanceof YamlScalar scalar) {
            value(scalar, at).ifPresent(values::add);
          }
        });
    return values;
  }

  /** How many items a list under a key has, readable or not; 0 for no list. */
  public int size(String key) {
    return written(key) instanceof YamlSequence list ? list.items().size() : 0;
  }

  /** Whether a key holds a list, readable or not. */
  public boolean isList(String key) {
    return written(key) instanceof YamlSequence;
  }

  /** Whether a key holds a mapping, readable or not. */
  public boolean isMapping(String key) {
    return written(key) instanceof YamlMapping;
  }

  /** Where the value of a key stands, readable or not. */
  public Optional<Span> valueSpan(String key) {
    return Optional.ofNullable(written(key)).map(YamlNode::span);
  }

  private void forEachItem(String key, BiConsumer<YamlNode, String> action) {
    if (readable(key) instanceof YamlSequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        String at = Pointers.child(pointer(key), i);
        if (faultless || !checked.isFaulty(at)) {
          action.accept(list.items().get(i), at);
        }
      }
    }
  }

  /** The node under a key, right or wrong; null where there is none. */
  private YamlNode written(String key) {
    return mapping == null ? null : mapping.get(key).orElse(null);
  }

  /** The node under a key, without a finding of its own; null where there is none. */
  private YamlNode readable(String key) {
    return isReadable(key) ? written(key) : null;
  }

  private boolean isReadable(String key) {
    return faultless || !checked.isFaulty(pointer(key));
  }

  private Optional<Value> value(YamlScalar scalar, String at) {
    boolean open =
        Placeholders.isPlaceholder(scalar)
            || (checked.job().isNode() && Placeholders.isBinding(scalar));
    return open || scalar.isNull()
        ? Optional.empty()
        : Optional.of(Value.of(scalar, at, checked.canonical(scalar, at)));
  }
}
