package dev.automllint.yaml;

import dev.automllint.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys with their values, in the order of the text; what merge keys bring in comes last. */
public final class YamlMapping implements YamlNode {
  private final Span span;
  private final List<Entry> entries;
  private final Map<String, Entry> byKey;

  /**
   * A key with its value.
   *
   * @param key the key
   * @param value the value; for an empty one a null scalar
   * @param merged whether it came from another mapping through {@code <<}
   */
  public record Entry(YamlScalar key, YamlNode value, boolean merged) {
    /** The name as it is written. */
    public String name() {
      return key.text();
    }
  }

  /**
   * Makes a mapping.
   *
   * @param span from its first key to the end of its last value
   * @param entries all entries, repeated keys included
   */
  public YamlMapping(Span span, List<Entry> entries) {
    this.span = span;
    this.entries = List.copyOf(entries);
    this.byKey = new HashMap<>(entries.size() * 2);
    for (Entry entry : entries) {
      if (entry.merged()) {
        byKey.putIfAbsent(entry.name(), entry);
      } else {
        byKey.put(entry.name(), entry); // of repeated keys Azure takes the last
      }
    }
  }

  @Override
  public Span span() {
    return span;
  }

  /** All entries, repeated keys included. */
  public List<Entry> entries() {
    return entries;
  }

  /** How many keys it has; repeated ones count once. */
  public int size() {
    return byKey.size();
  }

  /** The entry that Azure takes for a key: of repeated ones the last. */
  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Whether an entry of this mapping is the one that Azure takes for its key. */
  public boolean counts(Entry entry) {
    // By place: the equality of records takes long to set up, and goes through the whole value.
    return byKey.size() == entries.size()
        || byKey.get(entry.name()).key().span().start() == entry.key().span().start();
  }

  /** The value that Azure takes for a key. */
  public Optional<YamlNode> get(String key) {
    return entry(key).map(Entry::value);
  }

  /** The value of a key if it is a text. */
  public Optional<YamlScalar> text(String key) {
    return get(key)
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .filter(s -> s.value() instanceof ScalarValue.Text);
  }

  /** Whether it has a key. */
  public boolean has(String key) {
    return byKey.containsKey(key);
  }
}
