package dev.automllint.schema;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON tree as the build packs it: reading the schema's text took a sixth of a whole run. First
 * come all texts, each once; then the values, each behind a letter for its kind, with numbers for
 * the texts.
 */
final class PackedTree {
  /** What is put behind the name of a schema for its packed form. */
  static final String SUFFIX = ".packed";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PackedTree() {}

  /**
   * Packs files of JSON, each beside itself. The build runs this.
   *
   * @param files their names
   * @throws IOException if one cannot be read or written
   */
  public static void main(String[] files) throws IOException {
    for (String file : files) {
      byte[] packed = pack(SchemaJson.read(Files.readString(Path.of(file))));
      Files.write(Path.of(file + SUFFIX), packed);
    }
  }

  // ---- packing

  static byte[] pack(JsonNode tree) throws IOException {
    Map<String, Integer> texts = new LinkedHashMap<>();
    var values = new ByteArrayOutputStream();
    pack(tree, texts, new DataOutputStream(values));
    var packed = new ByteArrayOutputStream();
    var out = new DataOutputStream(packed);
    out.writeInt(texts.size());
    for (String text : texts.keySet()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (bytes.length > Character.MAX_VALUE) {
        throw new IllegalArgumentException("too long a text");
      }
      out.writeShort(bytes.length);
      out.write(bytes);
    }
    values.writeTo(out);
    return packed.toByteArray();
  }

  private static void pack(JsonNode node, Map<String, Integer> texts, DataOutputStream out)
      throws IOException {
    switch (node.getNodeType()) {
      case OBJECT -> {
        header('{', node.size(), out);
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
          out.writeShort(number(entry.getKey(), texts));
          pack(entry.getValue(), texts, out);
        }
      }
      case ARRAY -> {
        header('[', node.size(), out);
        for (JsonNode item : node) {
          pack(item, texts, out);
        }
      }
      case STRING -> header('s', number(node.stringValue(), texts), out);
      case NUMBER -> {
        out.writeByte(node.isInt() ? 'i' : node.isIntegralNumber() ? 'I' : 'd');
        if (node.isInt()) {
          out.writeInt(node.intValue());
        } else if (node.isIntegralNumber()) {
          out.writeShort(number(node.bigIntegerValue().toString(), texts));
        } else {
          out.writeDouble(node.doubleValue());
        }
      }
      case BOOLEAN -> out.writeByte(node.booleanValue() ? 't' : 'f');
      case NULL -> out.writeByte('n');
      default -> throw new IllegalArgumentException("not JSON: " + node.getNodeType());
    }
  }

  private static void header(char kind, int number, DataOutputStream out) throws IOException {
    out.writeByte(kind);
    out.writeShort(number);
  }

  private static int number(String text, Map<String, Integer> texts) {
    int number = texts.computeIfAbsent(text, t -> texts.size());
    if (number > Character.MAX_VALUE) {
      throw new IllegalArgumentException("more texts than can be numbered");
    }
    return number;
  }

  // ---- unpacking

  /** The tree that was packed. */
  static JsonNode unpack(byte[] packed) {
    ByteBuffer in = ByteBuffer.wrap(packed);
    String[] texts = new String[in.getInt()];
    for (int i = 0; i < texts.length; i++) {
      int length = in.getChar();
      texts[i] = new String(packed, in.position(), length, StandardCharsets.UTF_8);
      in.position(in.position() + length);
    }
    return value(in, texts);
  }

  private static JsonNode value(ByteBuffer in, String[] texts) {
    byte kind = in.get();
    return switch (kind) {
      case '{' -> object(in, texts);
      case '[' -> array(in, texts);
      case 's' -> NODES.stringNode(texts[in.getChar()]);
      case 'i' -> NODES.numberNode(in.getInt());
      case 'I' -> SchemaJson.integer(new BigInteger(texts[in.getChar()]));
      case 'd' -> NODES.numberNode(in.getDouble());
      case 't' -> NODES.booleanNode(true);
      case 'f' -> NODES.booleanNode(false);
      case 'n' -> NODES.nullNode();
      default -> throw new IllegalStateException("not packed by this program");
    };
  }

  private static ObjectNode object(ByteBuffer in, String[] texts) {
    ObjectNode object = NODES.objectNode();
    for (int left = in.getChar(); left > 0; left--) {
      String key = texts[in.getChar()];
      object.set(key, value(in, texts));
    }
    return object;
  }

  private static ArrayNode array(ByteBuffer in, String[] texts) {
    int size = in.getChar();
    ArrayNode array = NODES.arrayNode(size);
    for (int left = size; left > 0; left--) {
      array.add(value(in, texts));
    }
    return array;
  }
}
