package dev.automllint.schema.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A schema as data: its text, its parts, and its annotations. */
public final class SchemaDocument {
  private final String name;
  private final SchemaNode root;
  private final Map<String, SchemaNode> referenced = new ConcurrentHashMap<>();

  private SchemaDocument(String name, SchemaNode root) {
    this.name = name;
    this.root = root;
  }

  /**
   * A schema of the distribution; empty if it has none of that name.
   *
   * @param name its file name in the folder {@code schemas}
   */
  public static Optional<SchemaDocument> bundled(String name) {
    return packed(name + PackedTree.SUFFIX)
        .map(packed -> new SchemaDocument(name, PackedTree.unpack(packed)))
        .or(() -> resource(name).map(text -> of(name, new String(text, StandardCharsets.UTF_8))));
  }

  /**
   * A schema.
   *
   * @param name its file name
   * @param text its JSON
   */
  public static SchemaDocument of(String name, String text) {
    return new SchemaDocument(name, JsonReader.read(text).orElseThrow());
  }

  /**
   * The packed form of a schema: beside the runtime in a distribution, where it is found faster
   * than as a resource; empty if it is not packed.
   */
  private static Optional<byte[]> packed(String name) {
    try {
      return Optional.of(Files.readAllBytes(Path.of(System.getProperty("java.home"), "lib", name)));
    } catch (IOException e) {
      return resource(name);
    }
  }

  private static Optional<byte[]> resource(String name) {
    try (InputStream in = SchemaDocument.class.getResourceAsStream("/schemas/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file name. */
  public String name() {
    return name;
  }

  /** The JSON of a bundled schema. */
  public String text() {
    return new String(resource(name).orElseThrow(), StandardCharsets.UTF_8);
  }

  /** The schema of a whole job. */
  public SchemaNode root() {
    return root;
  }

  /** The part at a JSON Pointer; {@link SchemaNode#MISSING} if there is none. */
  public SchemaNode at(String pointer) {
    return root.at(pointer);
  }

  /** The schema that a {@code $ref} leads to, or the schema itself. */
  public SchemaNode target(SchemaNode schema) {
    return schema.has("$ref") ? target(referenced(schema)) : schema;
  }

  /** A keyword of a schema, or of what its {@code $ref} leads to. */
  public SchemaNode find(SchemaNode schema, String keyword) {
    return schema.has(keyword) || !schema.has("$ref")
        ? schema.path(keyword)
        : find(referenced(schema), keyword);
  }

  /** What the {@code $ref} of a schema refers to. */
  public SchemaNode referenced(SchemaNode schema) {
    return referenced.computeIfAbsent(
        schema.path("$ref").text(), reference -> at(reference.substring(1)));
  }
}
