package dev.automllint.explain;

import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import java.util.ArrayList;
import java.util.List;

/** Shows blocks of a job as they are written there, from the {@code examples} of the schema. */
final class Examples {
  private final SchemaDocument document;

  Examples(SchemaDocument document) {
    this.document = document;
  }

  /**
   * A block in the blocks around it, as YAML; empty if the schema has no example of it.
   *
   * @param schema the schema of the block
   * @param path its keys, with dots between them
   */
  String block(SchemaNode schema, String path) {
    SchemaNode example = first(schema);
    boolean isBlock = example.isObject() || example.isList();
    if (!isBlock || path.contains(KeyDoc.ANY_NAME)) {
      return "";
    }
    int dot = path.lastIndexOf('.');
    String key = path.substring(dot + 1);
    return text(dot < 0 ? BlockYaml.entry(key, example) : within(path, dot, key, example));
  }

  /** The lines of a block inside of the one that has it, whose other keys are those it needs. */
  private List<String> within(String path, int dot, String key, SchemaNode example) {
    String outer = path.substring(0, dot);
    SchemaNode property = document.root().at("/properties/" + outer);
    List<String> lines = new ArrayList<>();
    first(property).members().entrySet().stream()
        .takeWhile(member -> !member.getKey().equals(key))
        .map(BlockYaml::entry)
        .forEach(lines::addAll);
    lines.addAll(BlockYaml.entry(key, example));
    return BlockYaml.block(outer, lines);
  }

  /**
   * A block of one kind, as YAML; empty if the schema has no example of it.
   *
   * @param schema what the kind adds
   * @param block the keys of the block, with dots between them
   */
  String kind(SchemaNode schema, String block) {
    SchemaNode key = document.find(schema, "x-example-key");
    return key.isText() ? distribution(key.text(), first(schema)) : block(schema, block);
  }

  private String distribution(String hyperparameter, SchemaNode example) {
    SchemaNode model = document.at("/$defs/trainingParameters/properties/model_name");
    List<String> entry = new ArrayList<>(BlockYaml.entry("model_name", first(model)));
    entry.addAll(BlockYaml.entry(hyperparameter, example));
    return text(BlockYaml.block("search_space", BlockYaml.item(entry)));
  }

  private SchemaNode first(SchemaNode schema) {
    return document.find(schema, "examples").item(0);
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
