package dev.automllint.schema.document;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

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

  private PackedTree() {}

  /**
   * Packs files of JSON, each beside itself. The build runs this.
   *
   * @param files their names
   * @throws IOException if one cannot be read or written
   */
  public static void main(String[] files) throws IOException {
    for (String file : files) {
      Files.write(Path.of(file + SUFFIX), pack(Files.readString(Path.of(file))));
    }
  }

  // ---- packing

  /** Packs a text of JSON. */
  static byte[] pack(String text) {
    try {
      return pack(SchemaJson.read(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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
  static SchemaNode unpack(byte[] packed) {
    var texts = new Texts(packed);
    return new Cursor(texts, texts.end()).value();
  }

  /** A whole number of four bytes; a buffer of the library takes long to set up. */
  private static int number(byte[] packed, int at) {
    return packed[at] << 24
        | (packed[at + 1] & 0xFF) << 16
        | (packed[at + 2] & 0xFF) << 8
        | (packed[at + 3] & 0xFF);
  }

  /** The texts of a packed tree, made when they are first asked for. */
  private static final class Texts {
    private final byte[] packed;
    private final String[] made;
    private final int start;

    Texts(byte[] packed) {
      this.packed = packed;
      this.made = new String[number(packed, 0)];
      this.start = Integer.BYTES * (made.length + 1);
    }

    /** Where a text begins, and the one before it ends. */
    private int begin(int number) {
      return number == 0 ? start : start + number(packed, Integer.BYTES * number);
    }

    int end() {
      return begin(made.length);
    }

    String get(int number) {
      String text = made[number];
      if (text == null) {
        int begin = begin(number);
        text = new String(packed, begin, begin(number + 1) - begin, StandardCharsets.UTF_8);
        made[number] = text;
      }
      return text;
    }
  }

  /** Reads values one behind the other. */
  private static final class Cursor {
    private final Texts texts;
    private int at;

    Cursor(Texts texts, int at) {
      this.texts = texts;
      this.at = at;
    }

    private int two() {
      at += 2;
      return (texts.packed[at - 2] & 0xFF) << 8 | (texts.packed[at - 1] & 0xFF);
    }

    private int four() {
      at += 4;
      return number(texts.packed, at - 4);
    }

    String text() {
      return texts.get(two());
    }

    SchemaNode value() {
      byte kind = texts.packed[at++];
      return switch (kind) {
        case '{' -> {
          int size = two();
          int length = four();
          at += length;
          yield SchemaNode.ofObject(new Members(texts, size, at - length));
        }
        case '[' -> {
          int size = two();
          List<SchemaNode> items = new ArrayList<>(size);
          for (int left = size; left > 0; left--) {
            items.add(value());
          }
          yield SchemaNode.ofList(items);
        }
        case 's' -> SchemaNode.ofText(text());
        case 'i' -> SchemaNode.ofNumber(four());
        case 'I' -> SchemaNode.ofNumber(new BigInteger(text()));
        case 'd' -> {
          long bits = (long) four() << 32 | (four() & 0xFFFFFFFFL);
          yield SchemaNode.ofNumber(Double.longBitsToDouble(bits));
        }
        case 't' -> SchemaNode.ofBoolean(true);
        case 'f' -> SchemaNode.ofBoolean(false);
        case 'n' -> SchemaNode.ofNull();
        default -> throw new IllegalStateException("not packed by this program");
      };
    }
  }

  /** Members, made when first asked for; by two threads at worst, both the same. */
  private static final class Members implements SchemaNode.Members {
    private final Texts texts;
    private final int size;
    private final int start;
    private volatile Map<String, SchemaNode> made;

    Members(Texts texts, int size, int start) {
      this.texts = texts;
      this.size = size;
      this.start = start;
    }

    @Override
    public Map<String, SchemaNode> read() {
      Map<String, SchemaNode> members = made;
      if (members == null) {
        members = new LinkedHashMap<>(2 * size);
        var cursor = new Cursor(texts, start);
        for (int left = size; left > 0; left--) {
          members.put(cursor.text(), cursor.value());
        }
        made = members;
      }
      return members;
    }
  }
}
