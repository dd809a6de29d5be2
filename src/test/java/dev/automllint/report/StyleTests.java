package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StyleTests {
  private static final Style COLOR = new Style(/* color= */ true, 80);

  @Test
  void takesALineThatLooksLikeAHeadForARemovedOne() {
    String diff = "--- a/x\n+++ b/x\n@@ -1 +1 @@\n--- a\n+-- a\n \n\\ No newline at end of file\n";
    assertEquals(
        """
        <1>--- a/x<>
        <1>+++ b/x<>
        <36>@@ -1 +1 @@<>
        <31>--- a<>
        <32>+-- a<>
        \s
        \\ No newline at end of file
        """,
        COLOR.diff(diff).replace("\u001b[0m", "<>").replaceAll("\u001b\\[(\\d+)m", "<$1>"));
  }

  @Test
  void colorsNothingWhereNothingDiffers() {
    assertEquals("", COLOR.diff(""));
  }
}
