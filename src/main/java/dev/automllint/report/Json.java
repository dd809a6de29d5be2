package dev.automllint.report;

import dev.automllint.diagnostic.Quoted;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.exc.JacksonIOException;
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

  private Json() {}

  /**
   * Writes a value and a line break.
   *
   * @param value a text, a whole number, a finite fraction, a boolean, {@code null}, a {@link
   *     JsonObject}, or a list of them
   */
  static void write(Object value, Writer out) throws IOException {
    var printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    var context =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return printer;
          }
        };
    try {
      JsonGenerator generator = FACTORY.createGenerator(context, out);
      write(value, generator);
      generator.flush();
      out.write('\n');
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /** Texts get a replacement character for halves of surrogate pairs. */
  private static void write(Object value, JsonGenerator generator) {
    if (value instanceof JsonObject object) {
      generator.writeStartObject();
      object
          .properties()
          .forEach(
              (name, property) -> {
                generator.writeName(name);
                write(property, generator);
              });
      generator.writeEndObject();
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      list.forEach(item -> write(item, generator));
      generator.writeEndArray();
    } else if (value instanceof Integer number) {
      generator.writeNumber(number);
    } else if (value instanceof BigInteger number) {
      generator.writeNumber(number);
    } else if (value instanceof Double number) {
      generator.writeNumber(number);
    } else if (value instanceof Boolean bool) {
      generator.writeBoolean(bool);
    } else if (value == null) {
      generator.writeNull();
    } else {
      generator.writeString(Quoted.wellFormed((String) value));
    }
  }

  /** Which ASCII characters are escaped beside those that must be. */
  private static final class Escapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes['#'] = ESCAPE_STANDARD; // of "##vso[", which Azure Pipelines obeys anywhere in a line
      codes[0x7F] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
      return null;
    }
  }
}
