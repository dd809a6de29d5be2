package dev.automllint.cli;

import dev.automllint.explain.KeyDoc;
import dev.automllint.explain.KeyDoc.Fact;
import dev.automllint.explain.RulePage;
import dev.automllint.explain.RulePage.Block;
import dev.automllint.explain.RulePage.Section;
import dev.automllint.report.Style;
import dev.automllint.report.Width;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes explanations for a terminal, never wider than it is where words allow. */
final class Prose {
  /** Longer lines are hard to read, however wide the terminal. */
  private static final int MAX_WIDTH = 100;

  private static final String INDENT = "  ";
  private static final String CODE_INDENT = "    ";

  /** Stands for a blank inside code, where a line must not end. */
  private static final char GLUE = '\uE000';

  private final Writer out;
  private final Style style;
  private final int width;

  Prose(Writer out, Style style) {
    this.out = out;
    this.style = style;
    this.width = Math.min(style.width(), MAX_WIDTH);
  }

  // ---- rules

  /**
   * Writes the page of a rule.
   *
   * @param note what is known of the rule besides, in one line
   */
  void page(RulePage page, String note) throws IOException {
    line(style.strong(page.id()) + " " + style.faint("(" + note + ")"));
    line("");
    text("", page.summary(), "");
    for (Section section : page.sections()) {
      line("");
      line(style.strong(section.title()));
      for (Block block : section.blocks()) {
        line("");
        block(block);
      }
    }
  }

  private void block(Block block) throws IOException {
    if (block instanceof Block.Code code) {
      for (String codeLine : code.text().split("\n")) {
        line(codeLine.isEmpty() ? "" : CODE_INDENT + codeLine);
      }
    } else if (block instanceof Block.Item item) {
      text(INDENT + "- ", item.text(), INDENT + INDENT);
    } else if (block instanceof Block.Prose prose) {
      text(INDENT, prose.text(), INDENT);
    }
  }

  // ---- keys

  /** Writes all that is known of a key. */
  void key(KeyDoc doc) throws IOException {
    boolean titled = !doc.title().equals(doc.name());
    line(style.strong(doc.path()) + (titled ? style.faint(" (" + doc.title() + ")") : ""));
    line("");
    text(INDENT, doc.description(), INDENT);
    line("");
    int label = doc.facts().stream().mapToInt(fact -> fact.label().length()).max().orElse(0);
    for (Fact fact : doc.facts()) {
      String margin =
          INDENT + style.faint(fact.label()) + " ".repeat(label - fact.label().length() + 2);
      text(margin, fact.text(), " ".repeat(INDENT.length() + label + 2));
    }
  }

  /** Writes one line for each of several keys. */
  void keys(List<KeyDoc> docs) throws IOException {
    int widest = docs.stream().mapToInt(doc -> doc.path().length()).max().orElse(0);
    for (KeyDoc doc : docs) {
      line(INDENT + doc.path() + " ".repeat(widest - doc.path().length() + 2) + doc.title());
    }
  }

  // ---- text

  /**
   * Writes a paragraph.
   *
   * @param first what its first line begins with
   * @param text what is broken into lines; code between backticks
   * @param next what its further lines begin with
   */
  void text(String first, String text, String next) throws IOException {
    int room = width - next.length();
    List<String> lines = Width.wrap(glued(text, room), room);
    for (int i = 0; i < lines.size(); i++) {
      line((i == 0 ? first : next) + marked(lines.get(i).replace(GLUE, ' ')));
    }
  }

  /** The text with short pieces of code held together. */
  private static String glued(String text, int width) {
    var out = new StringBuilder();
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1 && i < parts.length - 1 && parts[i].length() + 2 < width;
      out.append(i == 0 ? "" : "`").append(code ? parts[i].replace(' ', GLUE) : parts[i]);
    }
    return out.toString();
  }

  /** Code stands out in colour; without colour its backticks say what it is. */
  private String marked(String line) {
    String[] parts = line.split("`", -1);
    if (!style.color() || parts.length % 2 == 0) {
      return line;
    }
    var out = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      out.append(i % 2 == 1 ? style.strong(parts[i]) : parts[i]);
    }
    return out.toString();
  }

  void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }
}
