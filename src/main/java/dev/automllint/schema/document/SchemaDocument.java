package dev.automllint.schema.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A schema as data: its text, its parts, and its annotations. */
public final class SchemaDocument {
  private static final String SHARED = "autoMLImageJob.schema.json";

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
        .or(() -> resource(name).map(text -> of(name, text(text))));
  }

  /**
   * A schema.
   *
   * @param name its file name
   * @param text its JSON
   */
  public static SchemaDocument of(String name, String text) {
    SchemaNode schema = JsonReader.read(text).orElseThrow();
    return new SchemaDocument(
        name, SchemaBundle.of(schema, file -> text(resource(file).orElseThrow())));
  }

  /**
   * A schema of the jobs of all tasks.
   *
   * @param tasks the schemas of the tasks
   */
  public static SchemaDocument combined(List<SchemaDocument> tasks) {
    List<SchemaNode> roots = tasks.stream().map(SchemaDocument::root).toList();
    return new SchemaDocument(SHARED, CombinedSchema.of(shared().root(), roots));
  }

  /**
   * The same for editors, which know only standard keywords: with hints which keys not to suggest,
   * and with the spellings that Azure accepts.
   */
  public SchemaDocument forEditors() {
    return new SchemaDocument(name, EditorSchema.of(root));
  }

  /** What the schemas of all tasks have in common. */
  public static SchemaDocument shared() {
    return bundled(SHARED).orElseThrow();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
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

  /** The JSON, which refers to no other file. */
  public String text() {
    return JsonWriter.text(root);
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
