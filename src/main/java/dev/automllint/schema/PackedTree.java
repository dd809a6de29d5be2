package dev.automllint.schema;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON tree as the build packs it: reading the schema's text took a sixth of a whole run, and
 * making all of its nodes another one. First come all texts, each once, behind a table of where
 * they end; then the values, each behind a letter for its kind, with numbers for the texts. An
 * object says how long it is, so that its members are read only when somebody looks for one: a job
 * meets a tenth of the schema.
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
    byte[] values = packed(tree, texts);
    var ends = new ByteArrayOutputStream();
    var end = new DataOutputStream(ends);
    var joined = new ByteArrayOutputStream();
    for (String text : texts.keySet()) {
      joined.write(text.getBytes(StandardCharsets.UTF_8));
      end.writeInt(joined.size());
    }
    var packed = new ByteArrayOutputStream();
    new DataOutputStream(packed).writeInt(texts.size());
    ends.writeTo(packed);
    joined.writeTo(packed);
    packed.write(values);
    return packed.toByteArray();
  }

  private static byte[] packed(JsonNode node, Map<String, Integer> texts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    pack(node, texts, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static void pack(JsonNode node, Map<String, Integer> texts, DataOutputStream out)
      throws IOException {
    switch (node.getNodeType()) {
      case OBJECT -> {
        var members = new ByteArrayOutputStream();
        var member = new DataOutputStream(members);
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
          member.writeShort(number(entry.getKey(), texts));
          pack(entry.getValue(), texts, member);
        }
        header('{', node.size(), out);
        out.writeInt(members.size());
        members.writeTo(out);
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
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    int texts = bytes.getInt();
    int textStart = Integer.BYTES * (texts + 1);
    int valueStart = textStart + (texts == 0 ? 0 : bytes.getInt(Integer.BYTES * texts));
    return new Reader(packed, bytes, texts, textStart).read(bytes.duplicate().position(valueStart));
  }

  /** Reads values, with the texts of the tree at hand. */
  private static final class Reader {
    private final byte[] packed;
    private final ByteBuffer ends;
    private final String[] known;
    private final int start;

    /**
     * Prepares to read.
     *
     * @param packed all of the tree
     * @param ends the same, to see where texts end
     * @param count how many texts there are
     * @param start where the first one begins
     */
    Reader(byte[] packed, ByteBuffer ends, int count, int start) {
      this.packed = packed;
      this.ends = ends;
      this.known = new String[count];
      this.start = start;
    }

    private String text(int number) {
      String text = known[number];
      if (text == null) {
        int begin = number == 0 ? 0 : ends.getInt(Integer.BYTES * number);
        int end = ends.getInt(Integer.BYTES * (number + 1));
        text = new String(packed, start + begin, end - begin, StandardCharsets.UTF_8);
        known[number] = text;
      }
      return text;
    }

    JsonNode read(ByteBuffer in) {
      byte kind = in.get();
      return switch (kind) {
        case '{' -> {
          var members = new Members(this, in.getChar(), in.getInt(), in.position());
          in.position(in.position() + members.length);
          yield new ObjectNode(NODES, members);
        }
        case '[' -> {
          int size = in.getChar();
          ArrayNode array = NODES.arrayNode(size);
          for (int left = size; left > 0; left--) {
            array.add(read(in));
          }
          yield array;
        }
        case 's' -> NODES.stringNode(text(in.getChar()));
        case 'i' -> NODES.numberNode(in.getInt());
        case 'I' -> SchemaJson.integer(new BigInteger(text(in.getChar())));
        case 'd' -> NODES.numberNode(in.getDouble());
        case 't' -> NODES.booleanNode(true);
        case 'f' -> NODES.booleanNode(false);
        case 'n' -> NODES.nullNode();
        default -> throw new IllegalStateException("not packed by this program");
      };
    }
  }

  /**
   * The members of an object, made when first asked for; by two threads at worst, both the same.
   */
  private static final class Members extends AbstractMap<String, JsonNode> {
    private final Reader reader;
    private final int size;
    private final int length;
    private final int start;
    private volatile Map<String, JsonNode> made;

    Members(Reader reader, int size, int length, int start) {
      this.reader = reader;
      this.size = size;
      this.length = length;
      this.start = start;
    }

    private Map<String, JsonNode> made() {
      Map<String, JsonNode> members = made;
      if (members == null) {
        members = new LinkedHashMap<>(2 * size);
        ByteBuffer in = ByteBuffer.wrap(reader.packed).position(start);
        for (int left = size; left > 0; left--) {
          members.put(reader.text(in.getChar()), reader.read(in));
        }
        made = members;
      }
      return members;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public JsonNode get(Object key) {
      return made().get(key);
    }

    @Override
    public boolean containsKey(Object key) {
      return made().containsKey(key);
    }

    @Override
    public Set<Map.Entry<String, JsonNode>> entrySet() {
      return made().entrySet();
    }
  }
}
