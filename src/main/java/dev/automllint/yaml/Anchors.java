package dev.automllint.yaml;

import dev.automllint.diagnostic.Quoted;
import dev.automllint.secret.Secrets;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The anchored nodes of one document, and what its aliases repeat. */
final class Anchors {
  private final String text;
  private final Secrets secrets;
  private final TreeLimits limits;
  private final Map<String, YamlNode> anchors = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Map<Span, Span> aliases;

  /**
   * Prepares a text.
   *
   * @param aliases takes for each alias what it repeats
   */
  Anchors(String text, Secrets secrets, TreeLimits limits, Map<Span, Span> aliases) {
    this.aliases = aliases;
    this.text = text;
    this.secrets = secrets;
    this.limits = limits;
  }

  /** For each alias what it repeats. */
  Map<Span, Span> aliases() {
    return aliases;
  }

  /** Begins a document, which knows no anchors of earlier ones. */
  void beginDocument() {
    anchors.clear();
  }

  /** Begins the node of an anchor. PyYAML takes an anchor's name once in a document. */
  void open(String name, Span span) {
    if (anchors.containsKey(name) || !open.add(name)) {
      throw ReadException.syntax(
          span,
          "duplicate anchor " + Quoted.of(secrets, span, "&" + name),
          "give each anchor a different name");
    }
  }

  /** Ends the node of an anchor. */
  void close(String name, YamlNode node) {
    open.remove(name);
    anchors.put(name, node);
  }

  /**
   * Repeats the node of an anchor.
   *
   * @param span where the alias is
   */
  YamlNode alias(String name, Span span) {
    RefusedNodes.oddName("*" + name, text, span);
    if (open.contains(name)) {
      throw ReadException.limit(
          span, "the alias " + Quoted.of(secrets, span, "*" + name) + " is inside its own anchor");
    }
    YamlNode target = anchors.get(name);
    if (target == null) {
      throw ReadException.syntax(
          span,
          "there is no anchor " + Quoted.of(secrets, span, "&" + name) + " before this alias");
    }
    aliases.put(span, target.span());
    return copy(target, span.through(span));
  }

  /** The anchored node as seen from an alias: its root is where the alias is. */
  private YamlNode copy(YamlNode node, Span span) {
    Span alias = span.alias().orElseThrow();
    limits.aliasedNode(alias);
    if (node instanceof YamlScalar s) {
      limits.aliasedText(s.text().length(), alias);
      return new YamlScalar(span, s.text(), s.plain(), s.value(), secrets);
    }
    limits.enter(alias);
    YamlNode copy =
        node instanceof YamlSequence s
            ? new YamlSequence(span, items(s, alias))
            : new YamlMapping(span, entries((YamlMapping) node, alias));
    limits.leave();
    return copy;
  }

  private List<YamlNode> items(YamlSequence sequence, Span alias) {
    return sequence.items().stream().map(item -> copy(item, item.span().through(alias))).toList();
  }

  private List<YamlMapping.Entry> entries(YamlMapping mapping, Span alias) {
    List<YamlMapping.Entry> entries = new ArrayList<>(mapping.entries().size());
    for (YamlMapping.Entry entry : mapping.entries()) {
      YamlScalar key = entry.key();
      entries.add(
          new YamlMapping.Entry(
              (YamlScalar) copy(key, key.span().through(alias)),
              copy(entry.value(), entry.value().span().through(alias)),
              entry.merged()));
    }
    return entries;
  }
}
