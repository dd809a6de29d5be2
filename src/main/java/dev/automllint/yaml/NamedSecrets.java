package dev.automllint.yaml;

import dev.automllint.secret.SecretNames;
import dev.automllint.secret.Secrets;
import dev.automllint.text.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the values that are secrets by their keys, names or options. */
final class NamedSecrets {
  private final Map<Span, Secrets.Value> found = new HashMap<>();
  private final Set<Span> keys = new HashSet<>();
  private final boolean aliased;

  private NamedSecrets(boolean aliased) {
    this.aliased = aliased;
  }

  /**
   * Those of a file; empty before its documents are read. A secret is one where it is written and
   * wherever an alias repeats it.
   *
   * @param aliases for each alias of the file what it repeats
   */
  static Optional<Collection<Secrets.Value>> in(
      List<YamlStream.Document> documents, Map<Span, Span> aliases) {
    var search = new NamedSecrets(!aliases.isEmpty());
    documents.forEach(document -> search.visit(document.root(), /* secret= */ false));
    aliases.forEach((alias, written) -> search.repeat(alias, written));
    aliases.forEach((alias, written) -> search.repeat(written, alias));
    return documents.isEmpty() ? Optional.empty() : Optional.of(search.found.values());
  }

  private void visit(YamlNode node, boolean secret) {
    if (node instanceof YamlMapping mapping) {
      boolean named = isNamed(mapping);
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (aliased) { // only an alias is written at the place of a key, and repeats a value
          keys.add(entry.key().span());
        }
        boolean value = named && entry.name().equals("value");
        visit(entry.value(), secret || value || SecretNames.isSecret(entry.name()));
      }
    } else if (node instanceof YamlSequence list) {
      boolean option = false;
      for (YamlNode item : list.items()) {
        visit(item, secret || option);
        option = item instanceof YamlScalar scalar && isOption(scalar.text());
      }
    } else if (secret && node.span().start() < node.span().end()) {
      found.put(node.span(), secret(node.span(), ((YamlScalar) node).text()));
    }
  }

  private void repeat(Span secret, Span same) {
    if (found.containsKey(secret)) {
      found.putIfAbsent(same, secret(same, found.get(secret).text()));
    }
  }

  private Secrets.Value secret(Span span, String text) {
    return new Secrets.Value(span, text, keys.contains(span));
  }

  /** Whether it is {@code {name: DB_PASSWORD, value: …}}. */
  private static boolean isNamed(YamlMapping mapping) {
    return mapping.get("name").orElse(null) instanceof YamlScalar name
        && SecretNames.isSecret(name.text());
  }

  /** Whether it is {@code --password}, so that the next item is its value. */
  private static boolean isOption(String text) {
    return text.startsWith("-") && text.matches("[\\w-]+") && SecretNames.isSecret(text);
  }
}
