package dev.automllint.schema.message;

import dev.automllint.job.Job;
import dev.automllint.text.Span;
import dev.automllint.yaml.Pointers;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A value of a job.
 *
 * @param path the way to it from the job: keys as text, indexes as numbers
 * @param pointer JSON Pointer to it from the root of the document
 * @param node the value
 * @param head the key under which it stands; for an item of a list the item, for the job its head
 * @param list the items of the list in which it stands
 */
public record InstanceLocation(
    List<Object> path, String pointer, YamlNode node, Span head, List<YamlNode> list) {
  public InstanceLocation {
    path = List.copyOf(path);
  }

  /** The value that the validator speaks of. */
  public static InstanceLocation of(Job job, List<Object> location) {
    InstanceLocation place =
        new InstanceLocation(List.of(), job.pointer(), job.mapping(), job.head(), List.of());
    for (Object element : location) {
      place = place.child(element);
    }
    return place;
  }

  private InstanceLocation child(Object element) {
    List<Object> childPath = new ArrayList<>(path);
    childPath.add(element);
    if (element instanceof Integer index) {
      List<YamlNode> items = ((YamlSequence) node).items();
      YamlNode item = items.get(index);
      return new InstanceLocation(
          childPath, Pointers.child(pointer, index), item, item.span(), items);
    }
    YamlMapping.Entry entry = ((YamlMapping) node).entry((String) element).orElseThrow();
    return new InstanceLocation(
        childPath,
        Pointers.child(pointer, entry.name()),
        entry.value(),
        entry.key().span(),
        List.of());
  }

  /** The place of a key of this mapping. */
  public InstanceLocation key(String name) {
    return child(name);
  }

  /** Where the value itself stands. */
  Span span() {
    return node.span();
  }

  YamlMapping mapping() {
    return (YamlMapping) node;
  }

  boolean isNull() {
    return node instanceof YamlScalar scalar && scalar.isNull();
  }

  /** The key under which it stands, however deep in lists; empty for the job. */
  public String name() {
    for (int i = path.size() - 1; i >= 0; i--) {
      if (path.get(i) instanceof String key) {
        return key;
      }
    }
    return "";
  }

  /** The texts that stand beside it in its list; none for a value that is not in a list. */
  public Set<String> siblings() {
    return list.stream()
        .filter(YamlScalar.class::isInstance)
        .map(item -> ((YamlScalar) item).text())
        .collect(Collectors.toSet());
  }

  /** The path with {@code []} for any index, such as {@code search_space[].model_name}. */
  String pattern() {
    var pattern = new StringBuilder();
    for (Object element : path) {
      if (element instanceof Integer) {
        pattern.append("[]");
      } else {
        pattern.append(pattern.isEmpty() ? "" : ".").append(element);
      }
    }
    return pattern.toString();
  }
}
