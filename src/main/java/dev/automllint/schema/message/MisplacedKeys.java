package dev.automllint.schema.message;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** Explains keys that belong to another mapping. */
final class MisplacedKeys {
  private final KeyIndex index;

  MisplacedKeys(KeyIndex index) {
    this.index = index;
  }

  /** Explains a key that other mappings have. */
  Optional<KeyExplanation> explain(InstanceLocation key) {
    List<String> homes = homes(key);
    if (homes.isEmpty()) {
      return Optional.empty();
    }
    InstanceLocation mapping = key.parent();
    String message =
        "%s does not belong%s; it belongs %s"
            .formatted(
                Wording.code(key.name()),
                mapping.isJob() ? " at the top level" : Wording.in(mapping),
                Wording.homes(key, homes));
    String home = homes.contains("") ? "" : homes.get(0);
    boolean clear = home.isEmpty() || homes.size() == 1;
    String meant = (home.isEmpty() ? "" : "/" + home.replace('.', '/')) + "/" + key.name();
    return Optional.of(
        new KeyExplanation(
            KeyExplanation.at(CoreRules.MISPLACED_KEY, key, message),
            clear ? List.of(meant) : List.of(),
            false,
            homes));
  }

  /**
   * The mappings to which a key may have been meant to belong. Blocks with names that the user
   * makes up, such as outputs, are excluded; their keys are not typical of the top level either.
   */
  private List<String> homes(InstanceLocation key) {
    if (isMadeUp(key.parent().pattern())) {
      return List.of();
    }
    List<String> all = index.of(key.name());
    boolean common = all.stream().anyMatch(MisplacedKeys::isMadeUp);
    return all.stream().filter(home -> !isMadeUp(home) && !(common && home.isEmpty())).toList();
  }

  /** Whether the user makes up the names of a block. */
  static boolean isMadeUp(String pattern) {
    return pattern.startsWith("outputs") || pattern.startsWith("services");
  }

  /** A name that people use for a key of another mapping. */
  Optional<KeyExplanation> hintedElsewhere(InstanceLocation key, Diagnostic diagnostic) {
    List<String> meant = isMadeUp(key.parent().pattern()) ? List.of() : index.meantBy(key.name());
    if (meant.size() != 1) {
      return Optional.empty();
    }
    List<String> homes = index.of(meant.get(0));
    if (homes.isEmpty()) {
      return Optional.empty();
    }
    String help = "did you mean `%s` %s?".formatted(meant.get(0), Wording.homes(key, homes));
    boolean atTop = homes.equals(List.of(""));
    return Optional.of(
        KeyExplanation.of(
            diagnostic.withHelp(help), atTop ? List.of("/" + meant.get(0)) : List.of()));
  }
}
