package dev.automllint.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
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

  /** Writes to memory: its faults are unchecked, and those of a file are not. */
  JsonGenerator generator() {
    return generator;
  }

  /** What was written since the last time. */
  String drain() {
    generator.flush();
    String drained = text.toString();
    text.getBuffer().setLength(0);
    return drained;
  }

  /** Hands on what was written since the last time. */
  void drain(Writer out) throws IOException {
    out.write(drain());
  }

  /** What else is written out of ASCII. */
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
