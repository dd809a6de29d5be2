package dev.automllint.testing;

import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlSequence;
import dev.automllint.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;

/** All that was read of a file, with its places, in a form that can be compared. */
public final class Nodes {
  private final List<Object> nodes = new ArrayList<>();

  private Nodes() {}

  /** Documents and nodes in the order of the text; in the end the fault, if there is one. */
  public static List<Object> of(YamlStream stream) {
    var all = new Nodes();
    all.nodes.add(stream.aliases());
    for (YamlStream.Document document : stream.documents()) {
      all.nodes.add("document at " + document.start());
      all.add(document.root());
    }
    stream.fault().ifPresent(all.nodes::add);
    return all.nodes;
  }

  private void add(YamlNode node) {
    if (node instanceof YamlSequence sequence) {
      nodes.add("list at " + sequence.span() + ", alias " + sequence.alias());
      sequence.items().forEach(this::add);
      nodes.add("end of list");
    } else if (node instanceof YamlMapping mapping) {
      nodes.add("mapping at " + mapping.span() + ", alias " + mapping.alias());
      for (YamlMapping.Entry entry : mapping.entries()) {
        nodes.add(entry.merged() ? "merged" : "own");
        add(entry.key());
        add(entry.value());
      }
      nodes.add("end of mapping");
    } else {
      nodes.add(node);
    }
  }
}
