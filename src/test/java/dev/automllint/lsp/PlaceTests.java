package dev.automllint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.job.Task;
import dev.automllint.schema.validate.DerivedJobs;
import dev.automllint.testing.Marked;
import dev.automllint.testing.NodeList;
import dev.automllint.text.LineIndex;
import dev.automllint.text.Span;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where in a job an offset is, by indentation and brackets. */
class PlaceTests {
  /** A key as the parser sees it: the path of its mapping, and where it is. */
  private record Key(List<Object> path, String name, Span span) {}

  private static Optional<Place> place(String text, int offset) {
    var lines = new LineIndex(text);
    return Place.at(offset, Outline.of(text, lines), text, lines);
  }

  // ---- the same as the parser

  @Test
  void findsEveryKeyThatTheParserFinds() throws IOException {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (String text : jobs()) {
      var lines = new LineIndex(text);
      var outline = Outline.of(text, lines);
      for (Key key : keys(text)) {
        count++;
        for (int offset : List.of(key.span().start(), key.span().end())) {
          String found = shown(Place.at(offset, outline, text, lines));
          String expected = "KEY " + key.path() + " " + key.name();
          if (!found.equals(expected)) {
            wrong.add(expected + " found " + found + " in\n" + Marked.draw(text, key.span()));
          }
        }
      }
    }
    assertTrue(count > 2000, "only " + count);
    assertEquals("", String.join("\n\n", wrong.subList(0, Math.min(2, wrong.size()))));
  }

  @Test
  void findsKeysThatAreHalfTyped() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> jobs = jobs();
    for (int i = 0; i < jobs.size(); i += 3) {
      String text = jobs.get(i);
      var lines = new LineIndex(text);
      for (Key key : keys(text)) {
        // Of the rest of its line, nothing is written yet.
        int end = lines.lineAt(key.span().start()).end();
        int half = (key.span().start() + key.span().end() + 1) / 2;
        String typed = text.substring(0, half) + text.substring(end);
        Optional<Place> found = place(typed, half);
        List<Object> path = found.map(p -> p.block().path()).orElse(List.of("nowhere"));
        if (!path.equals(key.path())) {
          wrong.add(key.path() + " found " + path + " in\n" + Marked.draw(typed, Span.at(half)));
        }
      }
    }
    assertEquals("", String.join("\n\n", wrong.subList(0, Math.min(2, wrong.size()))));
  }

  private static String shown(Optional<Place> place) {
    return place
        .map(
            p ->
                p.part()
                    + " "
                    + p.block().path()
                    + p.entry().map(entry -> " " + entry.key).orElse(""))
        .orElse("nowhere");
  }

  private static List<String> jobs() throws IOException {
    List<String> jobs = new ArrayList<>();
    try (Stream<Path> all = Files.walk(Path.of("examples"))) {
      for (Path file : all.filter(f -> f.toString().endsWith(".yml")).toList()) {
        jobs.add(Files.readString(file));
      }
    }
    List<String> derived = DerivedJobs.texts(Task.USUAL);
    for (int i = 0; i < derived.size(); i += 5) { // they are much alike
      jobs.add(derived.get(i));
    }
    return jobs;
  }

  private static List<Key> keys(String text) {
    List<Key> keys = new ArrayList<>();
    NodeList.read(text).documents().forEach(d -> add(d.root(), List.of(), keys));
    return keys;
  }

  private static void add(YamlNode node, List<Object> path, List<Key> keys) {
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        keys.add(new Key(path, entry.name(), entry.key().span()));
        add(entry.value(), child(path, entry.name()), keys);
      }
    } else if (node instanceof YamlSequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        add(sequence.items().get(i), child(path, i), keys);
      }
    }
  }

  private static List<Object> child(List<Object> path, Object step) {
    List<Object> child = new ArrayList<>(path);
    child.add(step);
    return child;
  }

  // ---- texts that cannot be parsed

  private static void check(String expected, String drawn) {
    Marked marked = Marked.parse(drawn);
    Optional<Place> place = place(marked.text(), marked.spans().get(0).start());
    String written =
        place
            .map(p -> " «" + marked.text().substring(p.written().start(), p.written().end()) + "»")
            .orElse("");
    assertEquals(expected, shown(place) + written);
  }

  @Test
  void findsValues() {
    check("VALUE [limits, max_trials] «»", "limits:\n  max_trials: ⟦⟧\n");
    check("VALUE [limits, max_trials] «12»", "limits:\n  max_trials: 1⟦⟧2 # many\n");
    check("VALUE [task] «image_c»", "task: image_c⟦⟧");
    check("VALUE [a, b] «x y»", "a: {b: x y⟦⟧, c: d}\n");
    check("VALUE [a, b] «»", "a: {b: ⟦⟧");
    check("VALUE [a, b, 1] «re»", "a:\n  b: [x, re⟦⟧]\n");
    check("ITEM [a, b] «»", "a:\n  b: [x, ⟦⟧]\n");
    check("ITEM [a, b] «»", "a:\n  b: [⟦⟧\nc: d\n");
    check("VALUE [a, 0] «x»", "a:\n  - x⟦⟧\n");
  }

  @Test
  void findsKeysThatAreBeingTyped() {
    check("KEY [limits] «»", "limits:\n  ⟦⟧\n");
    check("KEY [] «»", "limits:\n⟦⟧\nsweep:\n");
    check("KEY [limits] «max»", "limits:\n  timeout_minutes: 5\n  max⟦⟧\n\nsweep:\n  x: 1\n");
    check("KEY [a] «»", "a: {b: c, ⟦⟧");
    check("KEY [a] ty «ty»", "a: {ty⟦⟧\nb: c\n");
    check("KEY [a, 1] «m»", "a:\n  - b: 1\n  - c: 2\n    m⟦⟧\n");
    check("KEY [a, 0] «»", "a:\n- b: 1\n  ⟦⟧\n");
  }

  @Test
  void takesSurplusIndentationForThatOfTheBlock() {
    check("KEY [training_parameters] «lea»", "training_parameters:\n  model_name: x\n    lea⟦⟧\n");
    assertEquals(2, place("t:\n  model_name: x\n      ", 23).orElseThrow().column());
    check("KEY [] «»", "type: automl\n  ⟦⟧\n");
    assertEquals(0, place("type: automl\n  ", 15).orElseThrow().column());
  }

  @Test
  void findsNothingInTextsAndComments() {
    check("nowhere", "# type⟦⟧\n");
    check("nowhere", "type: automl # a⟦⟧\n");
    check("nowhere", "description: |\n  some te⟦⟧\n  type\n");
    check("nowhere", "description: >-\n  some\n  ⟦⟧\ntype: automl\n");
    check("nowhere", "description: some\n  more words⟦⟧\n");
    check("nowhere", "a: b   ⟦⟧\n");
    check("KEY [] «»", "description: |\n  some\n⟦⟧\n");
    check("nowhere", "-⟦⟧");
  }
}
