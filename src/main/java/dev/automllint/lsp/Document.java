package dev.automllint.lsp;

import dev.automllint.config.Configuration;
import dev.automllint.files.FileFinder;
import dev.automllint.text.LineIndex;
import dev.automllint.text.Span;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * The text of an open file at one time. Places are offsets in UTF-16 units, as in the protocol.
 *
 * @param uri its address, as the editor writes it
 * @param version the number that the editor gives to this text
 * @param text the text without a byte order mark
 * @param saved whether its file has the same text
 * @param mark how many byte order marks the editor counts before it: 0 or 1
 * @param lines its lines
 */
record Document(String uri, int version, String text, boolean saved, int mark, LineIndex lines) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** A text as the editor sends it. */
  static Document of(String uri, int version, String sent) {
    int mark = sent.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    String text = sent.substring(mark);
    return new Document(uri, version, text, /* saved= */ false, mark, new LineIndex(text));
  }

  /** The same after it was saved, or read. */
  Document asSaved() {
    return new Document(uri, version, text, /* saved= */ true, mark, lines);
  }

  /** The text after changes, each of which applies to the result of the one before. */
  Document changed(int newVersion, List<TextDocumentContentChangeEvent> changes) {
    Document changed = this;
    for (TextDocumentContentChangeEvent change : changes) {
      changed = of(uri, newVersion, changed.after(change));
    }
    return changed;
  }

  private String after(TextDocumentContentChangeEvent change) {
    if (change.getRange() == null) {
      return change.getText();
    }
    int start = offset(change.getRange().getStart());
    int end = Math.max(start, offset(change.getRange().getEnd()));
    String before = BYTE_ORDER_MARK.repeat(mark) + text.substring(0, start);
    return before + change.getText() + text.substring(end);
  }

  /** The offset of a place; of one beyond its line or the text, the end of that. */
  int offset(Position position) {
    if (position.getLine() >= lines.lineCount()) {
      return text.length();
    }
    if (position.getLine() < 0) {
      return 0;
    }
    Span line = lines.line(position.getLine() + 1);
    int character =
        position.getLine() == 0 ? position.getCharacter() - mark : position.getCharacter();
    return Math.min(line.start() + Math.max(character, 0), line.end());
  }

  /** The place of an offset. */
  Position position(int offset) {
    int line = lines.position(offset).line();
    int character = offset - lines.line(line).start();
    return new Position(line - 1, line == 1 ? character + mark : character);
  }

  Range range(Span span) {
    return new Range(position(span.start()), position(span.end()));
  }

  /** The offsets of a range. */
  Span span(Range range) {
    int start = offset(range.getStart());
    return new Span(start, Math.max(start, offset(range.getEnd())));
  }

  /** The file, if it is one of this machine. */
  Optional<Path> file() {
    return file(uri);
  }

  /** The file of an address. */
  static Optional<Path> file(String uri) {
    try {
      var address = URI.create(uri);
      return "file".equals(address.getScheme())
          ? Optional.of(Path.of(address).toAbsolutePath().normalize())
          : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  /** The name of the file for the linter. */
  String name() {
    return file().map(FileFinder::display).orElseGet(() -> uri.substring(uri.lastIndexOf('/') + 1));
  }

  /** Whether it is a configuration of automl-lint. */
  boolean isConfiguration() {
    return Configuration.NAMES.contains(uri.substring(uri.lastIndexOf('/') + 1));
  }
}
