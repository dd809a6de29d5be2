package dev.automllint.schema.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A bundled schema as data: its text, its parts, and its annotations. */
public final class SchemaDocument {
  private final String name;
  private final SchemaNode node;
  private volatile JsonNode root;

  private SchemaDocument(String name, SchemaNode node) {
    this.name = name;
    this.node = node;
  }

  /**
   * Reads a schema of the distribution.
   *
   * @param name its file name in the folder {@code schemas}
   * @throws IllegalStateException if the distribution lacks it
   */
  public static SchemaDocument bundled(String name) {
    byte[] packed = packed(name + PackedTree.SUFFIX);
    return new SchemaDocument(
        name, PackedTree.unpack(packed != null ? packed : PackedTree.pack(text(name))));
  }

  private static String text(String name) {
    byte[] text = resource(name);
    if (text == null) {
      throw new IllegalStateException("schema not bundled: " + name);
    }
    return new String(text, StandardCharsets.UTF_8);
  }

  /**
   * The packed form of a schema: beside the runtime in a distribution, since the way to a resource
   * takes longer than to read and check a job; else a resource; null if nobody packed it.
   */
  private static byte[] packed(String name) {
    try {
      return Files.readAllBytes(Path.of(System.getProperty("java.home"), "lib", name));
    } catch (IOException e) {
      return resource(name);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = SchemaDocument.class.getResourceAsStream("/schemas/" + name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file name. */
  public String name() {
    return name;
  }

  /** The file as it is. */
  public String text() {
    return text(name);
  }

  /** The schema of a whole job, for what every run reads. */
  public SchemaNode node() {
    return node;
  }

  /** The schema of a whole job, for the validator and for texts. */
  public JsonNode root() {
    if (root == null) {
      root = node.toJson(); // by two threads at worst, to the same effect
    }
    return root;
  }

  /** The part at a JSON Pointer; a missing node where there is none. */
  public JsonNode at(String pointer) {
    return root().at(pointer);
  }

  /** The schema that a {@code $ref} leads to, or the schema itself. */
  public SchemaNode target(SchemaNode schema) {
    SchemaNode ref = schema.path("$ref");
    return ref.isText() ? target(node.at(ref.text().substring(1))) : schema;
  }

  /** An annotation of a schema, beside its {@code $ref} or behind it. */
  public Optional<SchemaNode> find(SchemaNode schema, String keyword) {
    if (schema.has(keyword)) {
      return Optional.of(schema.path(keyword));
    }
    SchemaNode ref = schema.path("$ref");
    return ref.isText() ? find(node.at(ref.text().substring(1)), keyword) : Optional.empty();
  }

  /** The schema that a {@code $ref} leads to, or the schema itself. */
  public JsonNode target(JsonNode schema) {
    JsonNode ref = schema.path("$ref");
    return ref.isString() ? target(root().at(ref.stringValue().substring(1))) : schema;
  }

  /** An annotation or keyword of a schema, beside its {@code $ref} or behind it. */
  public Optional<JsonNode> find(JsonNode schema, String keyword) {
    if (schema.has(keyword)) {
      return Optional.of(schema.get(keyword));
    }
    JsonNode ref = schema.path("$ref");
    return ref.isString()
        ? find(root().at(ref.stringValue().substring(1)), keyword)
        : Optional.empty();
  }

  /** The texts of an array, its numbers as they are written. */
  public static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>(array.size());
    for (JsonNode item : array) {
      texts.add(item.asString()); // toString() sets up a mapper
    }
    return texts;
  }
}
