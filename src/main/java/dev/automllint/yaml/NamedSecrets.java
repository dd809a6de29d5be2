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
import java.util.regex.Pattern;

/** Finds the values that are secrets by their keys, names or options. */
final class NamedSecrets {
  private static final String VALUE = "value";
  private static final Pattern NAME = Pattern.compile("[\\w.-]{2,100}");
  private static final Pattern VARIABLE = Pattern.compile("[A-Z0-9]{1,100}_[A-Z0-9_]{1,100}");

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
    documents.forEach(document -> search.visit(document.root(), /* name= */ ""));
    aliases.forEach((alias, written) -> search.repeat(alias, written));
    aliases.forEach((alias, written) -> search.repeat(written, alias));
    return documents.isEmpty() ? Optional.empty() : Optional.of(search.found.values());
  }

  /**
   * Visits a node.
   *
   * @param name the name because of which it may be a secret; may be empty
   */
  private void visit(YamlNode node, String name) {
    if (node instanceof YamlMapping mapping) {
      String inherited = SecretNames.isSecret(name) ? name : "";
      String beside = nameBeside(mapping);
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (aliased) { // only an alias is written at the place of a key, and repeats a value
          keys.add(entry.key().span());
        }
        String own = entry.name().equalsIgnoreCase(VALUE) ? beside : entry.name();
        visit(entry.value(), SecretNames.isSecret(own) || inherited.isEmpty() ? own : inherited);
      }
    } else if (node instanceof YamlSequence list) {
      String before = "";
      for (YamlNode item : list.items()) {
        visit(item, before.isEmpty() ? name : before);
        before = item instanceof YamlScalar scalar ? announced(scalar.text(), list) : "";
      }
    } else if (node.span().start() < node.span().end()) {
      String text = ((YamlScalar) node).text();
      if (SecretNames.isSecret(name, text)) {
        found.put(node.span(), secret(node.span(), text));
      }
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

  /** The name in {@code {name: DB_PASSWORD, value: …}}; empty if it is not one of a secret. */
  private static String nameBeside(YamlMapping mapping) {
    String beside = "";
    boolean hasValue = false;
    for (YamlMapping.Entry entry : mapping.entries()) {
      if (entry.name().equalsIgnoreCase(VALUE)) {
        hasValue = true;
      } else if (beside.isEmpty()
          && entry.value() instanceof YamlScalar name
          && NAME.matcher(name.text()).matches()
          && SecretNames.isSecret(name.text())) {
        beside = name.text();
      }
    }
    return hasValue ? beside : "";
  }

  /** What names the next item: {@code --password}, or the first of {@code [DB_PASSWORD, …]}. */
  private static String announced(String text, YamlSequence list) {
    boolean option = text.startsWith("-") && NAME.matcher(text).matches();
    boolean variable = list.items().size() == 2 && VARIABLE.matcher(text).matches();
    return (option || variable) && SecretNames.isSecret(text) ? text : "";
  }
}
