package dev.automllint.engine;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.text.Span;
import dev.automllint.yaml.Pointers;
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
 * Decides where findings about aliased values belong. What is wrong where it is written is reported
 * there, once, however often it is used; what is right there and wrong where it is used is reported
 * at the alias.
 */
final class AliasLocations {
  private AliasLocations() {}

  /** The findings at their places, equal ones once. */
  static List<Diagnostic> settle(List<Diagnostic> findings, YamlStream stream) {
    if (findings.isEmpty() || !hasAliases(stream)) {
      return findings;
    }
    List<Diagnostic> settled = new ArrayList<>();
    List<Diagnostic> aliased = new ArrayList<>();
    Set<Identity> written = new HashSet<>();
    for (Diagnostic finding : findings) {
      if (isAtAlias(finding, stream) || alias(finding, stream).isPresent()) {
        aliased.add(finding);
      } else {
        written.add(new Identity(finding.rule(), finding.span()));
        settled.add(finding);
      }
    }
    for (Diagnostic finding : aliased) {
      Diagnostic moved =
          alias(finding, stream)
              .map(use -> finding.withSpan(use).withRelated(finding.span(), "in what it repeats"))
              .orElse(finding);
      Span original = original(finding, stream);
      boolean known = written.contains(new Identity(finding.rule(), original));
      if (!known && written.add(new Identity(moved.rule(), moved.span()))) {
        settled.add(moved);
      }
    }
    return settled;
  }

  private static boolean hasAliases(YamlStream stream) {
    for (YamlStream.Document document : stream.documents()) {
      if (!document.aliases().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** What makes two findings one: the message may name another user of the same value. */
  private record Identity(String rule, Span span) {}

  private static boolean isAtAlias(Diagnostic finding, YamlStream stream) {
    return stream
        .documentAt(finding.span())
        .filter(document -> document.aliases().containsKey(finding.span()))
        .isPresent();
  }

  /** What a finding at an alias is about, as it is written; other findings stay where they are. */
  private static Span original(Diagnostic finding, YamlStream stream) {
    return stream
        .documentAt(finding.span())
        .map(document -> document.aliases().get(finding.span()))
        .orElse(finding.span());
  }

  /** The alias through which a finding's place was reached, if the finding stands elsewhere. */
  private static Optional<Span> alias(Diagnostic finding, YamlStream stream) {
    return stream.documentAt(finding.span()).flatMap(document -> alias(finding, document.root()));
  }

  private static Optional<Span> alias(Diagnostic finding, YamlNode root) {
    YamlNode node = root;
    for (String token : Pointers.tokens(finding.pointer())) {
      Optional<Span> ofKey = Optional.empty();
      if (node instanceof YamlMapping mapping && mapping.entry(token).isPresent()) {
        YamlMapping.Entry entry = mapping.entry(token).get();
        if (entry.key().alias().isEmpty() && entry.key().span().equals(finding.span())) {
          return Optional.empty(); // a key that is written where it is used
        }
        ofKey = entry.key().alias();
        node = entry.value();
      } else if (node instanceof YamlSequence sequence) {
        int index = index(token, sequence.items().size());
        if (index < 0) {
          return Optional.empty();
        }
        node = sequence.items().get(index);
      } else {
        return Optional.empty();
      }
      Optional<Span> use = ofKey.isPresent() ? ofKey : node.alias();
      if (use.isPresent()) {
        return use.filter(alias -> !alias.equals(finding.span()));
      }
    }
    return Optional.empty();
  }

  private static int index(String token, int size) {
    try {
      int index = Integer.parseInt(token);
      return index < size ? index : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
