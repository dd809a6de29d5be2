package dev.automllint.schema.document;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The form in which the build stores a schema beside the program: to read its JSON takes half as
 * long as a whole run. An object is stored with its length, so that its members can be read when
 * they are needed; a job needs a tenth of the schema.
 */
final class PackedTree {
  /** What is appended to the name of a schema for its packed form. */
  static final String SUFFIX = ".packed";

  private PackedTree() {}

  /**
   * Packs schemas, each beside itself and with all that it refers to. The build runs this.
   *
   * @param files their paths
   */
  public static void main(String[] files) throws IOException {
    for (String file : files) {
      Path path = Path.of(file);
      SchemaNode schema = JsonReader.read(read(path)).orElseThrow();
      SchemaNode bundle = SchemaBundle.of(schema, name -> read(path.resolveSibling(name)));
      Files.write(Path.of(file + SUFFIX), pack(bundle));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] pack(SchemaNode node) throws IOException {
    var bytes = new ByteArrayOutputStream();
    write(node, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static void write(SchemaNode node, DataOutputStream out) throws IOException {
    if (node.isObject() || node.isList()) {
      var children = new ByteArrayOutputStream();
      var child = new DataOutputStream(children);
      for (Map.Entry<String, SchemaNode> member : node.members().entrySet()) {
        write(member.getKey(), child);
        write(member.getValue(), child);
      }
      for (SchemaNode item : node.items()) {
        write(item, child);
      }
      out.writeByte(node.isObject() ? '{' : '[');
      out.writeInt(children.size());
      children.writeTo(out);
    } else if (node.isText()) {
      out.writeByte('s');
      write(node.text(), out);
    } else if (node.isNumber()) {
      out.writeByte('n');
      write(node.written(), out);
    } else {
      out.writeByte(node.isNull() ? '0' : node.isTrue() ? 't' : 'f');
    }
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** The tree that was packed. */
  static SchemaNode unpack(byte[] packed) {
    return read(ByteBuffer.wrap(packed));
  }

  private static SchemaNode read(ByteBuffer in) {
    byte kind = in.get();
    return switch (kind) {
      case '{' -> {
        ByteBuffer members = block(in);
        yield SchemaNode.ofObject(() -> members(members.duplicate()));
      }
      case '[' -> {
        ByteBuffer items = block(in);
        List<SchemaNode> list = new ArrayList<>();
        while (items.hasRemaining()) {
          list.add(read(items));
        }
        yield SchemaNode.ofList(list);
      }
      case 's' -> SchemaNode.ofText(text(in));
      case 'n' -> number(text(in));
      case 't', 'f' -> SchemaNode.ofBoolean(kind == 't');
      case '0' -> SchemaNode.ofNull();
      default -> throw new IllegalStateException("not packed by this program");
    };
  }

  private static Map<String, SchemaNode> members(ByteBuffer in) {
    Map<String, SchemaNode> members = new LinkedHashMap<>();
    while (in.hasRemaining()) {
      members.put(text(in).intern(), read(in)); // quick to compare with keywords
    }
    return members;
  }

  private static SchemaNode number(String text) {
    boolean fraction = text.indexOf('.') >= 0;
    return SchemaNode.ofNumber(fraction ? Double.valueOf(text) : (Number) Long.valueOf(text));
  }

  private static String text(ByteBuffer in) {
    int length = in.getInt();
    in.position(in.position() + length);
    int start = in.arrayOffset() + in.position() - length;
    return new String(in.array(), start, length, StandardCharsets.UTF_8);
  }

  private static ByteBuffer block(ByteBuffer in) {
    int length = in.getInt();
    in.position(in.position() + length);
    return in.slice(in.position() - length, length);
  }
}
