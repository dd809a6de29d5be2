package dev.automllint.engine;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.source.Span;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlSequence;
import dev.automllint.yaml.YamlStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides where findings inside aliased values belong. What is wrong where it is written is
 * reported there, once, however often it is used; what is right there and wrong where it is used is
 * reported at the alias.
 */
final class AliasPlaces {
  private AliasPlaces() {}

  /** The findings at their places, equal ones once. */
  static List<Diagnostic> settle(List<Diagnostic> findings, List<YamlStream.Document> documents) {
    List<Diagnostic> settled = new ArrayList<>();
    List<Diagnostic> aliased = new ArrayList<>();
    Set<Identity> written = new HashSet<>();
    for (Diagnostic finding : findings) {
      if (alias(finding, documents).isPresent()) {
        aliased.add(finding);
      } else {
        written.add(Identity.of(finding));
        settled.add(finding);
      }
    }
    for (Diagnostic finding : aliased) {
      Span alias = alias(finding, documents).orElseThrow();
      if (!written.contains(Identity.of(finding))) {
        Diagnostic moved =
            finding.withSpan(alias).withRelated(finding.span(), "in the value that it repeats");
        if (written.add(Identity.of(moved))) {
          settled.add(moved);
        }
      }
    }
    return settled;
  }

  /** What makes two findings one: the message may name another user of the same value. */
  private record Identity(String rule, Span span) {
    static Identity of(Diagnostic finding) {
      return new Identity(finding.rule(), finding.span());
    }
  }

  /** The alias through which a finding's place was reached, if that is another place. */
  private static Optional<Span> alias(Diagnostic finding, List<YamlStream.Document> documents) {
    for (YamlStream.Document document : documents) {
      Optional<Span> alias = alias(finding, document.root());
      if (alias.isPresent()) {
        return alias;
      }
    }
    return Optional.empty();
  }

  private static Optional<Span> alias(Diagnostic finding, YamlNode root) {
    YamlNode node = root;
    for (String token : tokens(finding.pointer())) {
      if (node instanceof YamlMapping mapping) {
        Optional<YamlMapping.Entry> entry = mapping.entry(token);
        if (entry.isEmpty()) {
          return Optional.empty();
        }
        Optional<Span> ofKey = entry.get().key().alias();
        if (ofKey.isPresent()) {
          return elsewhere(ofKey, finding);
        }
        node = entry.get().value();
      } else if (node instanceof YamlSequence sequence) {
        int index = index(token, sequence.items().size());
        if (index < 0) {
          return Optional.empty();
        }
        node = sequence.items().get(index);
      } else {
        return Optional.empty();
      }
      if (node.alias().isPresent()) {
        return elsewhere(node.alias(), finding);
      }
    }
    return Optional.empty();
  }

  /** A finding at the alias itself, or at the key before it, is where it should be. */
  private static Optional<Span> elsewhere(Optional<Span> alias, Diagnostic finding) {
    Span place = finding.span();
    boolean inside = place.equals(alias.get()) || isKeyOf(alias.get(), place);
    return inside ? Optional.empty() : alias;
  }

  private static boolean isKeyOf(Span alias, Span place) {
    int between = alias.start() - place.end();
    return between >= 0 && between <= 2; // `key: *alias`
  }

  private static int index(String token, int size) {
    try {
      int index = Integer.parseInt(token);
      return index >= 0 && index < size ? index : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static String[] tokens(String pointer) {
    if (pointer.isEmpty()) {
      return new String[0];
    }
    String[] tokens = pointer.substring(1).split("/", -1);
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = tokens[i].replace("~1", "/").replace("~0", "~");
    }
    return tokens;
  }
}
