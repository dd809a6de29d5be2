package dev.automllint.yaml;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.text.HiddenBreaks;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a file as Azure's client does, which is YAML 1.1 with PyYAML.
 *
 * <p>The tree is made from the parser's events, not from its nodes: events know the place of an
 * alias, come one at a time, so that depth is bounded before anything recurses, and leave the
 * meaning of scalars to us.
 */
public final class YamlReader {
  /** How many characters of a text the library takes at once. */
  private static final int WINDOW = 1024;

  private static final LoadSettings SETTINGS = settings(WINDOW);

  private YamlReader() {}

  private static LoadSettings settings(int window) {
    return LoadSettings.builder()
        .setCodePointLimit(Integer.MAX_VALUE) // the reader of files has its own limit
        .setBufferSize(window)
        .build();
  }

  /**
   * Settings that suit a text. All that a long word has so far is copied with each window, so that
   * small ones would take time by the square of its length.
   */
  private static LoadSettings settingsFor(String text) {
    return text.length() <= 64 * WINDOW ? SETTINGS : settings(text.length());
  }

  /** Reads all documents of a file; a fault is part of the result. */
  public static YamlStream read(SourceFile source) {
    String text = source.text();
    Optional<Diagnostic> refused = refusedCharacter(text);
    if (refused.isPresent()) {
      return new YamlStream(source, refused.get());
    }
    YamlStream stream = read(source, HiddenBreaks.shown(text), /* azure= */ true);
    if (stream.fault().isEmpty() || !HiddenBreaks.standIn(text)) {
      return stream;
    }
    int hidden = HiddenBreaks.lastUpTo(stream.fault().get().span().end(), text);
    // Only what would be YAML without these characters is their fault.
    return hidden >= 0 && read(source, text, /* azure= */ true).fault().isEmpty()
        ? new YamlStream(source, hiddenBreak(hidden, text))
        : stream;
  }

  private static Diagnostic hiddenBreak(int at, String text) {
    String message =
        "the character U+%04X ends the line for Azure's reader, which stops at what follows"
            .formatted((int) text.charAt(at));
    return CoreRules.ENCODING.at(new Span(at, at + 1), "", message).withHelp("remove it");
  }

  /** The same for a file of ours, which Azure never sees: its patterns may hold any sign. */
  public static YamlStream readOwn(SourceFile source) {
    Optional<Diagnostic> refused = refusedCharacter(source.text());
    return refused.isPresent()
        ? new YamlStream(source, refused.get())
        : read(source, source.text(), /* azure= */ false);
  }

  private static YamlStream read(SourceFile source, String text, boolean azure) {
    var places = new CodePoints(text);
    var composer = new Composer(text, places);
    try {
      var documents = composer.compose(new Parse(settingsFor(text)).parseString(text).iterator());
      Optional<Diagnostic> refused =
          Tabs.firstRefused(text, composer.scalars())
              .or(
                  () ->
                      azure
                          ? QuestionMarks.firstRefused(text, composer.scalars())
                          : Optional.empty());
      return refused.isPresent()
          ? new YamlStream(source, refused.get())
          : new YamlStream(
              source, documents, composer.aliases(), Optional.empty(), composer.secrets());
    } catch (ReadFault fault) {
      return new YamlStream(source, fault.diagnostic());
    } catch (MarkedYamlEngineException e) {
      Diagnostic fault = SyntaxFaults.of(e, text, places, composer.scalars());
      return new YamlStream(source, fault);
    } catch (YamlEngineException e) {
      // Version directives and the like carry no place.
      Diagnostic fault =
          CoreRules.SYNTAX.at(Span.at(0), "", "this is not YAML 1.1, which Azure reads");
      return new YamlStream(source, fault);
    }
  }

  /** The first character that YAML does not allow in a file, such as NUL. */
  private static Optional<Diagnostic> refusedCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' ? c != '\t' && c != '\n' && c != '\r' : isRefusedAboveSpace(c)) {
        String message =
            "the character U+%04X is not allowed in YAML; remove it".formatted((int) c);
        return Optional.of(CoreRules.ENCODING.at(new Span(i, i + 1), "", message));
      }
    }
    return Optional.empty();
  }

  private static boolean isRefusedAboveSpace(char c) {
    return (c >= 0x7F && c <= 0x9F && c != 0x85) || c == 0xFFFE || c == 0xFFFF;
  }
}
