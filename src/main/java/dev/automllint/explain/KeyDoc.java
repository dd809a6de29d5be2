package dev.automllint.explain;

import java.util.List;
import java.util.Optional;

/**
 * What the schema says of a key, or of what a block can be, for people.
 *
 * @param name the last part of its path
 * @param title what it is called in plain words
 * @param paths where it may occur, with dots between the keys and {@code NAME} for names that the
 *     user makes up; the first is the usual one
 * @param aliases further ways to ask for it
 * @param description its meaning
 * @param facts type, range, default and so on, in the order in which one wants to know them
 * @param example how a block is written in a job, as YAML; empty where a line says enough
 */
public record KeyDoc(
    String name,
    String title,
    List<String> paths,
    List<String> aliases,
    String description,
    List<Fact> facts,
    String example) {
  /** Stands for any name, in paths. */
  static final String ANY_NAME = "NAME";

  public KeyDoc {
    paths = List.copyOf(paths);
    aliases = List.copyOf(aliases);
    facts = List.copyOf(facts);
  }

  /**
   * One thing that is known of a key.
   *
   * @param label what it is about
   * @param text a clause, with names between backticks
   */
  public record Fact(String label, String text) {}

  /** The path by which it is usually called; asking for it gives this and nothing else. */
  public String path() {
    boolean common = paths.get(0).contains("." + ANY_NAME + ".") && !aliases.isEmpty();
    return common ? aliases.get(0) : paths.get(0);
  }

  /** Whether a fact names a word. */
  boolean names(String label, String word) {
    return facts.stream()
        .anyMatch(fact -> fact.label().equals(label) && fact.text().contains("`" + word + "`"));
  }

  /** The first fact of a label. */
  public Optional<String> fact(String label) {
    return facts.stream().filter(f -> f.label().equals(label)).map(Fact::text).findFirst();
  }
}
