package dev.automllint.data.annotations;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The encodings that an MLTable can name for its annotation files. */
public enum TextEncoding {
  UTF8("utf8", StandardCharsets.UTF_8),
  UTF8BOM("utf8bom", StandardCharsets.UTF_8),
  ASCII("ascii", StandardCharsets.US_ASCII),
  ISO88591("iso88591", StandardCharsets.ISO_8859_1),
  LATIN1("latin1", StandardCharsets.ISO_8859_1),
  WINDOWS1252("windows1252", Charset.forName("windows-1252")),
  UTF16("utf16", StandardCharsets.UTF_16LE),
  UTF32("utf32", Charset.forName("UTF-32LE"));

  private final String id;
  private final Charset charset;

  TextEncoding(String id, Charset charset) {
    this.id = id;
    this.charset = charset;
  }

  /** The encoding of a name, as the MLTable writes it; empty if there is none. */
  public static Optional<TextEncoding> of(String name) {
    String id = name.toLowerCase(Locale.ROOT);
    for (TextEncoding encoding : values()) {
      if (encoding.id.equals(id)) {
        return Optional.of(encoding);
      }
    }
    return Optional.empty();
  }

  /** The name in an MLTable. */
  public String id() {
    return id;
  }

  /** How the bytes become text; of a wide one, unless a byte order mark says otherwise. */
  Charset charset() {
    return charset;
  }
}
