package dev.automllint.testing;

import dev.automllint.text.SourceFile;
import dev.automllint.yaml.PythonNumbers;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlReader;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import dev.automllint.yaml.YamlStream;
import java.util.stream.Collectors;

/** What was read of a YAML text, in one line: {@code {a: "x", b: [1, true], <<c: null}}. */
public final class NodeList {
  private NodeList() {}

  /** Reads a text without a syntax error. */
  public static YamlStream read(String yaml) {
    var stream = YamlReader.read(new SourceFile("job.yml", yaml));
    if (stream.error().isPresent()) {
      throw new AssertionError("cannot be read: " + stream.error().get());
    }
    return stream;
  }

  /** The only document of a text. */
  public static YamlNode root(String yaml) {
    var documents = read(yaml).documents();
    if (documents.size() != 1) {
      throw new AssertionError("not one document but " + documents.size());
    }
    return documents.get(0).root();
  }

  /** The only document of a text, a mapping. */
  public static YamlMapping mapping(String yaml) {
    return (YamlMapping) root(yaml);
  }

  /** The node that a path of keys and indices such as {@code a/0/b} leads to. */
  public static YamlNode node(String yaml, String path) {
    YamlNode at = root(yaml);
    for (String step : path.split("/")) {
      at =
          at instanceof YamlSequence sequence
              ? sequence.items().get(Integer.parseInt(step))
              : ((YamlMapping) at).get(step).orElseThrow();
    }
    return at;
  }

  /** All documents of a text. */
  public static String of(String yaml) {
    return read(yaml).documents().stream()
        .map(document -> of(document.root()))
        .collect(Collectors.joining(" --- "));
  }

  /** A node with all below it; entries that came through {@code <<} say so. */
  public static String of(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      return mapping.entries().stream()
          .map(e -> (e.merged() ? "<<" : "") + e.name() + ": " + of(e.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof YamlSequence sequence) {
      return sequence.items().stream()
          .map(NodeList::of)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return of(((YamlScalar) node).value());
  }

  /** A single value; a number that looks like another one ends in {@code !}. */
  public static String of(ScalarValue value) {
    if (value instanceof ScalarValue.Text text) {
      return '"' + text.value().replace("\n", "\\n") + '"';
    }
    if (value instanceof ScalarValue.Bool bool) {
      return String.valueOf(bool.value());
    }
    if (value instanceof ScalarValue.Int whole) {
      return whole.value() + (whole.surprising() ? "!" : "");
    }
    if (value instanceof ScalarValue.Real real) {
      return PythonNumbers.text(real.value()) + (real.surprising() ? "!" : "");
    }
    if (value instanceof ScalarValue.Null) {
      return "null";
    }
    return value instanceof ScalarValue.Date ? "date" : "non-finite";
  }
}
