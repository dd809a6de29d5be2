package dev.automllint.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.automllint.source.ReadResult;
import dev.automllint.source.SourceFile;
import dev.automllint.source.Span;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlReader;
import dev.automllint.yaml.YamlSequence;
import dev.automllint.yaml.YamlStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** From bytes to a tree. */
class ReaderFuzzTests {
  @MethodSource("dev.automllint.fuzz.Seeds#all")
  @FuzzTest(maxDuration = "")
  void readsAnything(byte[] bytes) {
    ReadResult read = Promises.read(bytes);
    if (read instanceof ReadResult.Faulty faulty) {
      Promises.assertInside(faulty.source().text(), faulty.where());
    }
    if (!(read instanceof ReadResult.Decoded decoded)) {
      return;
    }
    SourceFile source = decoded.source();
    String mark = source.byteOrderMark() ? "\uFEFF" : "";
    assertArrayEquals((mark + source.text()).getBytes(StandardCharsets.UTF_8), bytes);
    YamlStream stream = Promises.inTime(bytes, () -> YamlReader.read(source));
    stream.fault().ifPresent(fault -> Promises.assertInside(source.text(), fault.span()));
    assertEquals(nodes(stream), nodes(YamlReader.read(source)));
  }

  /** All that stands in a file, in order. */
  private static List<Object> nodes(YamlStream stream) {
    List<Object> nodes = new ArrayList<>();
    var whole = new Span(0, stream.source().text().length());
    for (YamlStream.Document document : stream.documents()) {
      nodes.add(document.start());
      add(document.root(), whole, nodes);
      document.aliases().keySet().forEach(alias -> assertWithin(whole, alias));
    }
    stream.fault().ifPresent(nodes::add);
    return nodes;
  }

  private static void add(YamlNode node, Span parent, List<Object> nodes) {
    boolean here = node.alias().isEmpty();
    assertWithin(parent, here ? node.span() : node.alias().get());
    Span inner = here ? node.span() : node.alias().get();
    if (node instanceof YamlSequence sequence) {
      nodes.add(sequence.span());
      sequence.items().forEach(item -> add(item, inner, nodes));
    } else if (node instanceof YamlMapping mapping) {
      nodes.add(mapping.span());
      for (YamlMapping.Entry entry : mapping.entries()) {
        add(entry.key(), inner, nodes);
        add(entry.value(), inner, nodes);
      }
    } else {
      nodes.add(node);
    }
  }

  private static void assertWithin(Span outer, Span inner) {
    assertTrue(outer.contains(inner), () -> inner + " in " + outer);
  }
}
