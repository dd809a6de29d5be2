package dev.automllint.data.annotations;

import dev.automllint.diagnostic.Quoted;
import dev.automllint.yaml.Pointers;
import java.util.List;
import java.util.Optional;

/** Says which key of an annotation is missing, and which one was probably meant. */
final class AnnotationKeys {
  private static final String BOX = "a box needs `topX`, `topY`, `bottomX` and `bottomY`";

  private AnnotationKeys() {}

  static Draft missing(Item item, String key, String column, int line) {
    boolean corner = Item.CORNERS.contains(key);
    String message = "an annotation without `" + key + "`" + (corner ? "; " + BOX : "");
    Optional<String> similar = similar(item, key);
    if (similar.isEmpty()) {
      Spot spot = Spot.missing(line, item.pointer(column, key));
      return Draft.of(Problem.ITEM_KEYS, spot, message).withHelp(other(item, corner));
    }
    Spot spot = Spot.key(line, item.pointer(column, Pointers.escaped(similar.get())));
    return Draft.of(Problem.ITEM_KEYS, spot, message).withHelp("did you mean `" + key + "`?");
  }

  private static Optional<String> similar(Item item, String key) {
    return KeyNames.meaning(key, item.others());
  }

  /** A box that is written in another way. */
  private static Optional<String> other(Item item, boolean corner) {
    if (!corner) {
      return Optional.empty();
    }
    for (String key : List.of("bbox", "box", "bndbox", "boundingBox", "bounding_box")) {
      if (item.others().contains(key)) {
        return Optional.of(
            "write " + Quoted.of(key) + " as four keys: fractions of width and height");
      }
    }
    return Optional.empty();
  }
}
