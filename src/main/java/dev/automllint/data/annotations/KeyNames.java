package dev.automllint.data.annotations;

import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.yaml.Pointers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the keys that people write instead of those that Azure reads. */
final class KeyNames {
  private static final Map<String, String> CORNERS =
      Map.ofEntries(
          Map.entry("xmin", "topX"),
          Map.entry("ymin", "topY"),
          Map.entry("xmax", "bottomX"),
          Map.entry("ymax", "bottomY"),
          Map.entry("x1", "topX"),
          Map.entry("y1", "topY"),
          Map.entry("x2", "bottomX"),
          Map.entry("y2", "bottomY"),
          Map.entry("left", "topX"),
          Map.entry("top", "topY"),
          Map.entry("right", "bottomX"),
          Map.entry("bottom", "bottomY"));

  private static final List<String> URLS =
      List.of("url", "image", "imagepath", "imagefile", "path", "file", "filename", "uri");

  private static final List<String> LABELS =
      List.of("label", "labels", "class", "classes", "category", "target", "annotations", "tags");

  private KeyNames() {}

  /** A missing column of a row, at the key that was probably meant. */
  static Draft missing(Problem problem, String column, Row row, int line) {
    Optional<String> similar =
        similar(column, row.others(), column.equals(RowReader.URL) ? URLS : LABELS);
    String pointer = "/" + Pointers.escaped(column);
    String message = "the key " + Quoted.of(column) + " is missing";
    if (similar.isEmpty()) {
      return Draft.of(problem, Spot.missing(line, pointer), message);
    }
    Spot key = Spot.key(line, "/" + Pointers.escaped(similar.get()));
    return Draft.of(problem, key, message + "; " + Quoted.of(similar.get()) + " is another key")
        .withHelp("did you mean " + Quoted.of(column) + "?");
  }

  /** The key that was probably meant to be the column of the labels. */
  static Optional<String> similarLabel(String column, List<String> keys) {
    Optional<String> similar = similar(column, keys, LABELS);
    return similar.isEmpty() && keys.size() == 1 ? Optional.of(keys.get(0)) : similar;
  }

  private static Optional<String> similar(String column, List<String> keys, List<String> words) {
    for (String key : keys) {
      if (plain(key).equals(plain(column))) {
        return Optional.of(key);
      }
    }
    Optional<String> near = Nearest.of(column, keys);
    if (near.isPresent()) {
      return near;
    }
    return keys.stream().filter(key -> words.contains(plain(key))).findFirst();
  }

  /** The key of a box that another one means. */
  static Optional<String> corner(String key) {
    String plain = plain(key);
    for (String corner : Item.CORNERS) {
      if (plain(corner).equals(plain)) {
        return Optional.of(corner);
      }
    }
    return Optional.ofNullable(CORNERS.get(plain));
  }

  /** The first of some keys that was probably meant to be another. */
  static Optional<String> meaning(String wanted, List<String> keys) {
    return wanted.equals("label")
        ? similar(wanted, keys, List.of("class", "classname", "category", "name", "labels"))
        : keys.stream()
            .filter(
                key ->
                    corner(key).filter(wanted::equals).isPresent()
                        || plain(key).equals(plain(wanted)))
            .findFirst();
  }

  private static String plain(String key) {
    return key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
  }
}
