package dev.automllint.schema.message;

import dev.automllint.job.Job;
import dev.automllint.text.Span;
import dev.automllint.yaml.Pointers;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A value of a job.
 *
 * @param parent the mapping or list that contains it; null for the job
 * @param step its key or its index in the parent; null for the job
 * @param pointer JSON Pointer to it from the root of the document
 * @param node the value
 * @param head its key; for an item of a list the item, for the job its head
 */
public record InstanceLocation(
    InstanceLocation parent, Object step, String pointer, YamlNode node, Span head) {

  /** The job itself. */
  public static InstanceLocation of(Job job) {
    return new InstanceLocation(null, null, job.pointer(), job.mapping(), job.head());
  }

  /** A key of this mapping. */
  public InstanceLocation key(String name) {
    YamlMapping.Entry entry = mapping().entry(name).orElseThrow();
    String child = Pointers.child(pointer, name);
    return new InstanceLocation(this, name, child, entry.value(), entry.key().span());
  }

  /** The key of an entry of this mapping, also of one that is repeated. */
  InstanceLocation entry(YamlMapping.Entry entry) {
    String child = Pointers.child(pointer, entry.name());
    return new InstanceLocation(this, entry.name(), child, entry.value(), entry.key().span());
  }

  /** An item of this list. */
  public InstanceLocation item(int index) {
    YamlNode item = ((YamlSequence) node).items().get(index);
    return new InstanceLocation(this, index, Pointers.child(pointer, index), item, item.span());
  }

  /** Where the value itself is. */
  Span span() {
    return node.span();
  }

  YamlMapping mapping() {
    return (YamlMapping) node;
  }

  boolean isNull() {
    return node instanceof YamlScalar scalar && scalar.isNull();
  }

  boolean isJob() {
    return parent == null;
  }

  /** Whether it is an item of a list. */
  public boolean isItem() {
    return step instanceof Integer;
  }

  /** How many mappings and lists contain it. */
  public int depth() {
    return isJob() ? 0 : parent.depth() + 1;
  }

  /** Its key; for an item that of the list, however deep; empty for the job. */
  public String name() {
    return isJob() ? "" : isItem() ? parent.name() : (String) step;
  }

  /** The items of the list that contains it; none for any other value. */
  public List<YamlNode> list() {
    return isItem() ? ((YamlSequence) parent.node).items() : List.of();
  }

  /** The texts in the list that contains it. */
  public Set<String> siblings() {
    return list().stream()
        .filter(YamlScalar.class::isInstance)
        .map(item -> ((YamlScalar) item).text())
        .collect(Collectors.toSet());
  }

  /** The path with {@code []} for any index, such as {@code search_space[].model_name}. */
  public String pattern() {
    if (isJob()) {
      return "";
    }
    return isItem()
        ? parent.pattern() + "[]"
        : parent.isJob() ? name() : parent.pattern() + "." + step;
  }
}
