package dev.automllint.schema.message;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Blocks of an older layout, whose contents are now keys of the job. */
final class OldBlocks {
  private final SchemaDocument document;

  OldBlocks(SchemaDocument document) {
    this.document = document;
  }

  /**
   * What a block contains.
   *
   * @param keys the values by the keys of the job that they are now
   * @param complete whether that is all of it
   */
  record Contents(Map<String, YamlNode> keys, boolean complete) {}

  /** The contents of an old block of a job; none if it is not one. */
  static Contents contents(InstanceLocation key, SchemaDocument document) {
    SchemaNode table = document.root().path("x-old-blocks").path(key.name());
    Map<String, YamlNode> keys = new LinkedHashMap<>();
    boolean old = key.parent().isJob() && table.isPresent();
    boolean complete =
        old && key.node() instanceof YamlMapping block && read(block, "", table, keys);
    return new Contents(keys, complete);
  }

  /** Whether everything in a mapping is known. */
  private static boolean read(
      YamlMapping block, String path, SchemaNode table, Map<String, YamlNode> keys) {
    boolean complete = true;
    for (YamlMapping.Entry entry : block.entries()) {
      String name = path + entry.name();
      if (entry.value() instanceof YamlMapping inner && hasOldKeys(inner, name + "/", table)) {
        complete &= read(inner, name + "/", table, keys);
      } else if (table.has(name)) {
        complete &= keys.put(table.path(name).text(), entry.value()) == null;
      } else {
        complete = false;
      }
    }
    return complete;
  }

  private static boolean hasOldKeys(YamlMapping mapping, String path, SchemaNode table) {
    return mapping.entries().stream().anyMatch(entry -> table.has(path + entry.name()));
  }

  /** Explains such a block, as one mistake. */
  Optional<KeyExplanation> explain(InstanceLocation key) {
    List<String> names = List.copyOf(contents(key, document).keys().keySet());
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String message =
        Wording.code(key.name()) + " is a block of an older layout, which Azure no longer accepts";
    return Optional.of(
        KeyExplanation.of(
            CoreRules.RENAMED_KEY
                .at(key.head(), key.pointer(), message)
                .withHelp("write " + Wording.allOf(names) + " at the top level of the job instead"),
            names.stream().map(name -> "/" + name).toList()));
  }
}
