package dev.automllint.yaml;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.provider.MethodSource;

/** From a text to a tree, by the quick reader and by the library. */
class PlainReaderFuzzTests {
  @MethodSource("dev.automllint.fuzz.Seeds#all")
  @FuzzTest(maxDuration = "")
  void readsWhatTheLibraryReads(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    YamlStream.Document document = PlainReader.read(text);
    if (document != null) {
      PlainReaderTests.assertSame(text, document);
    }
  }
}
