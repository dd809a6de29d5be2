package dev.automllint.yaml;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds keys that their mapping has already: Azure keeps the last and says nothing. */
public final class DuplicateKeys {
  private final List<Diagnostic> found = new ArrayList<>();

  private DuplicateKeys() {}

  /**
   * All repeated keys at and below a node.
   *
   * @param node where to look
   * @param pointer JSON Pointer to it
   */
  public static List<Diagnostic> in(YamlNode node, String pointer) {
    var search = new DuplicateKeys();
    search.visit(node, pointer);
    return search.found;
  }

  private void visit(YamlNode node, String pointer) {
    if (node instanceof YamlSequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        visit(sequence.items().get(i), Pointers.child(pointer, i));
      }
    } else if (node instanceof YamlMapping mapping) {
      Map<String, Span> first = new HashMap<>();
      for (YamlMapping.Entry entry : mapping.entries()) {
        String child = Pointers.child(pointer, entry.name());
        if (!entry.merged()) {
          Span before = first.putIfAbsent(entry.name(), entry.key().span());
          if (before != null) {
            found.add(repeated(entry.key(), child, before));
          }
        }
        visit(entry.value(), child);
      }
    }
  }

  private static Diagnostic repeated(YamlScalar key, String pointer, Span before) {
    String message = "duplicate key " + key.quoted() + "; Azure silently keeps the last one";
    return CoreRules.DUPLICATE_KEY
        .at(key.span(), pointer, message)
        .withRelated(before, "first here")
        .withHelp("keep one of them");
  }
}
