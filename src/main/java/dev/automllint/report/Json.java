package dev.automllint.report;

import dev.automllint.diagnostic.Quoted;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON as our reports write it: indented, and harmless where it ends up in a terminal or a log. */
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .characterEscapes(new Escapes())
          .highestNonEscapedChar('~') // no terminal acts on what a file contains
          .build();

  private final StringWriter text = new StringWriter();
  private final JsonGenerator generator;

  Json() {
    var printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    generator =
        FACTORY.createGenerator(
            new ObjectWriteContext.Base() {
              @Override
              public PrettyPrinter getPrettyPrinter() {
                return printer;
              }
            },
            text);
  }

  /** Writes one object and a line break. */
  static void write(JsonObject object, Writer out) throws IOException {
    var json = new Json();
    json.value(object);
    json.drain(out);
    out.write('\n');
  }

  /** The text of one object. */
  static String text(JsonObject object) {
    var json = new Json();
    json.value(object);
    return json.drain();
  }

  /** For what is not written at once. It writes to memory, so that it throws nothing checked. */
  JsonGenerator generator() {
    return generator;
  }

  /** Writes a property of the object that is open. */
  void property(String name, Object value) {
    generator.writeName(name);
    value(value);
  }

  /** Writes a value; texts with a replacement character for halves of pairs. */
  void value(Object value) {
    if (value instanceof JsonObject object) {
      generator.writeStartObject();
      object.properties().forEach(this::property);
      generator.writeEndObject();
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      list.forEach(this::value);
      generator.writeEndArray();
    } else if (value instanceof Integer number) {
      generator.writeNumber(number);
    } else if (value instanceof Boolean bool) {
      generator.writeBoolean(bool);
    } else {
      generator.writeString(Quoted.wellFormed((String) value));
    }
  }

  /** Hands on what was written since the last time. */
  void drain(Writer out) throws IOException {
    out.write(drain());
  }

  private String drain() {
    generator.flush();
    String drained = text.toString();
    text.getBuffer().setLength(0);
    return drained;
  }

  /** Which ASCII characters are escaped beside those that must be. */
  private static final class Escapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes['#'] = ESCAPE_STANDARD; // of "##vso[", which Azure Pipelines obeys wherever it stands
      codes[0x7F] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
      return null;
    }
  }
}
