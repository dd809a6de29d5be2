package dev.automllint.rule.model;

import dev.automllint.diagnostic.Fix;
import dev.automllint.job.Job;
import dev.automllint.job.Placeholders;
import dev.automllint.schema.message.ValidationResult;
import dev.automllint.text.Span;
import dev.automllint.yaml.BlockEdits;
import dev.automllint.yaml.Pointers;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlMapping.Entry;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A mapping of a job as rules read it. A key with a validation error is unknown: neither present
 * nor omitted.
 */
public final class Block {
  private final ValidationResult checked;
  private final YamlMapping mapping; // null if absent
  private final String pointer;
  private final Span head;
  private final boolean certain;
  private final boolean valid;
  private List<String> keys; // lazy, like the maps below: many rules ask
  private final Map<String, Optional<Value>> values = new HashMap<>();
  private final Map<String, Block> blocks = new HashMap<>();

  /**
   * Makes a block, present or not.
   *
   * @param certain whether missing keys are certainly omitted, not invalid or misspelled elsewhere
   */
  private Block(
      ValidationResult checked, YamlMapping mapping, String pointer, Span head, boolean certain) {
    this.checked = checked;
    this.mapping = mapping;
    this.pointer = pointer;
    this.head = head;
    this.certain = certain;
    this.valid = !checked.isFaultyWithin(pointer);
  }

  /** The root mapping of a job. */
  public static Block root(ValidationResult checked) {
    Job job = checked.job();
    return new Block(checked, job.mapping(), job.pointer(), job.head(), true);
  }

  /** The root mapping of a pipeline. */
  public static Block document(ValidationResult checked, YamlMapping document) {
    return new Block(checked, document, "", Span.at(0), true);
  }

  /** JSON Pointer to it, present or not. */
  public String pointer() {
    return pointer;
  }

  /** The span of its key, or of the nearest present one; of the item in a list. */
  public Span head() {
    return head;
  }

  /** Whether it is a mapping without a validation error. */
  public boolean isPresent() {
    return mapping != null;
  }

  /** The readable keys, in the order of the file. */
  public List<String> keys() {
    if (keys == null) {
      keys = entries().stream().map(Entry::name).filter(this::isReadable).distinct().toList();
    }
    return keys;
  }

  /** All keys, valid or not, in the order of the file. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    entries().forEach(entry -> names.add(entry.name()));
    return names;
  }

  /** The number of keys, valid or not, including repeated ones. */
  public int size() {
    return entries().size();
  }

  private List<Entry> entries() {
    return mapping == null ? List.of() : mapping.entries();
  }

  /** Whether all its keys can be read. */
  public boolean isWhollyReadable() {
    return mapping != null
        && (valid || mapping.entries().stream().allMatch(e -> isReadable(e.name())));
  }

  /** Whether a key is present and can be read. */
  public boolean hasReadable(String key) {
    return has(key) && isReadable(key);
  }

  /** Whether a key is present, valid or not. */
  public boolean has(String key) {
    return mapping != null && mapping.has(key);
  }

  /** Whether a key is certainly omitted, so that its default applies. */
  public boolean lacks(String key) {
    return certain && !has(key) && checked.isSurelyAbsent(pointer, key);
  }

  /** The span of a key, readable or not. */
  public Optional<Span> keySpan(String key) {
    return mapping == null ? Optional.empty() : mapping.entry(key).map(entry -> entry.key().span());
  }

  /** A key of this mapping between backticks, made harmless. */
  public String quoted(String key) {
    return mapping.entry(key).orElseThrow().key().quoted();
  }

  /** The fix that removes a key with its lines; none where the layout does not allow that. */
  public Optional<Fix> removal(String key) {
    return mapping
        .entry(key)
        .flatMap(entry -> new BlockEdits(checked.job().source()).removal(mapping, entry))
        .map(edit -> new Fix(false, "remove `" + key + "`", List.of(edit)));
  }

  /** JSON Pointer to a key. */
  public String pointer(String key) {
    return Pointers.child(pointer, key);
  }

  /** The scalar of a key, unless it has a validation error or is filled in later. */
  public Optional<Value> value(String key) {
    return values.computeIfAbsent(key, this::readValue);
  }

  private Optional<Value> readValue(String key) {
    return readable(key) instanceof YamlScalar scalar
        ? value(scalar, pointer(key))
        : Optional.empty();
  }

  /** The key itself, for what may be shown of it. */
  public Optional<YamlScalar> key(String key) {
    return mapping == null ? Optional.empty() : mapping.entry(key).map(Entry::key);
  }

  /** The scalar of a key as it is written, valid or not. */
  public Optional<YamlScalar> scalar(String key) {
    return written(key) instanceof YamlScalar scalar ? Optional.of(scalar) : Optional.empty();
  }

  /** The text of a key, including bindings, unless it has a validation error. */
  public Optional<Value> text(String key) {
    return readable(key) instanceof YamlScalar scalar
            && scalar.value() instanceof ScalarValue.Text text
        ? Optional.of(Value.of(scalar, pointer(key), text))
        : Optional.empty();
  }

  /** Whether a key has no value. */
  public boolean isNull(String key) {
    return written(key) instanceof YamlScalar scalar
        && scalar.isNull()
        && !Placeholders.isPlaceholder(scalar);
  }

  /** Whether a key has another value than text, or none; a value to be filled in may be text. */
  public boolean hasNoText(String key) {
    YamlNode node = written(key);
    return node != null
        && !(node instanceof YamlScalar scalar
            && (scalar.value() instanceof ScalarValue.Text || Placeholders.isPlaceholder(scalar)));
  }

  /**
   * All texts in this mapping, at any depth, that contain a part, including bindings, without those
   * that have a validation error.
   */
  public List<Value> textsWith(String part) {
    List<Value> texts = new ArrayList<>();
    if (mapping != null) {
      collectTexts(mapping, pointer, part, texts);
    }
    return texts;
  }

  private void collectTexts(YamlNode node, String at, String part, List<Value> texts) {
    if (!valid && checked.isFaulty(at)) {
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

  /** The mapping of a key; an absent block if it cannot be read. */
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

  /** The items of a list under a key; an absent block for what is not a readable mapping. */
  public List<Block> items(String key) {
    List<Block> items = new ArrayList<>();
    if (readable(key) instanceof YamlSequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        YamlNode item = list.items().get(i);
        String at = Pointers.child(pointer(key), i);
        boolean isReadable = item instanceof YamlMapping && !checked.isFaulty(at);
        YamlMapping present = isReadable ? (YamlMapping) item : null;
        items.add(new Block(checked, present, at, item.span(), isReadable));
      }
    }
    return items;
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

  /** The number of items in the list of a key, readable or not; 0 if it is not a list. */
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

  /** The span of the value of a key, readable or not. */
  public Optional<Span> valueSpan(String key) {
    return Optional.ofNullable(written(key)).map(YamlNode::span);
  }

  private void forEachItem(String key, BiConsumer<YamlNode, String> action) {
    if (readable(key) instanceof YamlSequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        String at = Pointers.child(pointer(key), i);
        if (valid || !checked.isFaulty(at)) {
          action.accept(list.items().get(i), at);
        }
      }
    }
  }

  /** The node of a key, valid or not; null if there is none. */
  private YamlNode written(String key) {
    return mapping == null ? null : mapping.get(key).orElse(null);
  }

  /** The node of a key without a validation error; null if there is none. */
  private YamlNode readable(String key) {
    return isReadable(key) ? written(key) : null;
  }

  private boolean isReadable(String key) {
    return valid || !checked.isFaulty(pointer(key));
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
