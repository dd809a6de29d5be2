package dev.automllint.yaml;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.text.CodePoints;
import dev.automllint.text.HiddenBreaks;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
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
  private YamlReader() {}

  private static Iterator<Event> parse(String text) {
    // One buffer for the whole text: otherwise what a token has so far is copied to each next one.
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE) // the reader of files has its own limit
            .setBufferSize(text.length() + 1)
            .build();
    return new Parse(settings).parseString(text).iterator();
  }

  /** Reads all documents of a file; an error is part of the result. */
  public static YamlStream read(SourceFile source) {
    String text = source.text();
    YamlStream stream = read(source, HiddenBreaks.asFeeds(text), /* azure= */ true);
    if (stream.error().isEmpty() || !HiddenBreaks.areIn(text)) {
      return stream;
    }
    int end = text.indexOf('\n', stream.error().get().span().end());
    int hidden = HiddenBreaks.lastUpTo(end < 0 ? text.length() : end, text);
    // They are the cause only if the text is YAML without them.
    return hidden >= 0 && read(source, text, /* azure= */ true).error().isEmpty()
        ? new YamlStream(source, hiddenBreak(hidden, text))
        : stream;
  }

  private static Diagnostic hiddenBreak(int at, String text) {
    String message =
        "the character U+%04X ends the line for Azure's reader, which stops at what follows"
            .formatted((int) text.charAt(at));
    return CoreRules.ENCODING.at(new Span(at, at + 1), "", message).withHelp("remove it");
  }

  /**
   * The same for a file of ours, which Azure never sees: its patterns may hold any character, and a
   * baseline many entries.
   */
  public static YamlStream readOwn(SourceFile source) {
    return read(source, source.text(), /* azure= */ false);
  }

  private static YamlStream read(SourceFile source, String text, boolean azure) {
    YamlStream stream = read(source, text, text, azure);
    if (stream.error().isEmpty()) {
      return stream;
    }
    String parsed = LoneHyphens.replacedIn(text);
    return parsed.equals(text) ? stream : read(source, text, parsed, azure);
  }

  private static YamlStream read(SourceFile source, String text, String parsed, boolean azure) {
    var codePoints = new CodePoints(text);
    var composer = new Composer(text, codePoints, azure);
    try {
      RefusedCharacters.check(text);
      List<YamlStream.Document> documents = composer.compose(parse(parsed));
      PathLimit.check(documents);
      RefusedCharacters.checkTabs(text, composer.scalars());
      if (azure) {
        RefusedCharacters.checkQuestionMarks(text, composer.scalars());
      }
      return new YamlStream(
          source, documents, composer.aliases(), Optional.empty(), composer.secrets());
    } catch (ReadException e) {
      return new YamlStream(source, e.diagnostic());
    } catch (MarkedYamlEngineException e) {
      return new YamlStream(source, SyntaxErrors.of(e, text, codePoints, composer.scalars()));
    } catch (YamlEngineException e) {
      // Version directives and the like have no position.
      String message = "this is not YAML 1.1, which Azure reads";
      return new YamlStream(source, CoreRules.SYNTAX.at(Span.at(0), "", message));
    }
  }
}
