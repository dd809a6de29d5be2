package dev.automllint.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.automllint.files.ReadResult;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlReader;
import dev.automllint.yaml.YamlSequence;
import dev.automllint.yaml.YamlStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.provider.MethodSource;

/** From bytes to a tree. */
class ReaderFuzzTests {
  @MethodSource("dev.automllint.fuzz.Seeds#all")
  @FuzzTest(maxDuration = "")
  void readsAnything(byte[] bytes) {
    ReadResult read = Promises.read(bytes);
    if (read instanceof ReadResult.Rejected rejected) {
      Promises.assertInside(rejected.source().text(), rejected.span());
    }
    if (!(read instanceof ReadResult.Decoded decoded)) {
      return;
    }
    SourceFile source = decoded.source();
    String mark = source.byteOrderMark() ? "\uFEFF" : "";
    assertArrayEquals((mark + source.text()).getBytes(StandardCharsets.UTF_8), bytes);
    YamlStream stream = Promises.inTime(bytes, () -> YamlReader.read(source));
    stream.error().ifPresent(fault -> Promises.assertInside(source.text(), fault.span()));
    var whole = new Span(0, source.text().length());
    for (YamlStream.Document document : stream.documents()) {
      assertNested(document.root(), whole);
    }
  }

  /** Each node lies in the one around it, or its alias does. */
  private static void assertNested(YamlNode node, Span parent) {
    Span here = node.alias().orElse(node.span());
    assertWithin(parent, here);
    if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(item -> assertNested(item, here));
    } else if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        assertNested(entry.key(), here);
        assertNested(entry.value(), here);
      }
    }
  }

  private static void assertWithin(Span outer, Span inner) {
    assertTrue(outer.contains(inner), () -> inner + " in " + outer);
  }
}
