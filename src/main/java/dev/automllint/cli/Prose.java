package dev.automllint.cli;

import dev.automllint.explain.KeyDoc;
import dev.automllint.explain.KeyDoc.Fact;
import dev.automllint.explain.KeyTree;
import dev.automllint.report.Style;
import dev.automllint.report.Width;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes explanations for a terminal, never wider than it is where words allow. */
final class Prose {
  /** Longer lines are hard to read, however wide the terminal. */
  private static final int MAX_WIDTH = 100;

  private static final String INDENT = "  ";
  private static final String CODE_INDENT = "    ";

  /** A piece of a page, which uses no more of Markdown: code, a heading, an item or a paragraph. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?ms)^```\\w*\n(?<code>.*?)^```$"
              + "|^(?<mark>##? |- |)(?<text>\\S.*?)\\s*(?=\n(?:\n|- |```)|\\z)");

  private final Writer out;
  private final Style style;
  private final int width;

  Prose(Writer out, Style style) {
    this.out = out;
    this.style = style;
    this.width = Math.min(style.width(), MAX_WIDTH);
  }

  /**
   * Writes the page of a rule.
   *
   * @param markdown the page
   * @param note what else is known of the rule, in one line
   */
  void page(String markdown, String note) throws IOException {
    String indent = "";
    for (Matcher block = BLOCK.matcher(markdown); block.find(); ) {
      String mark = block.group("mark");
      if (mark == null) {
        code(block.group("code"));
        continue;
      }
      String text = block.group("text");
      if (mark.equals("# ")) {
        line(style.strong(text) + " " + style.faint("(" + note + ")"));
        continue;
      }
      line("");
      if (mark.equals("## ")) {
        line(style.strong(text));
        indent = INDENT;
      } else {
        text(indent + mark, text, indent + " ".repeat(mark.length()));
      }
    }
  }

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
    if (!doc.example().isEmpty()) {
      line("");
      line(INDENT + style.faint("example"));
      code(doc.example());
    }
  }

  /** Writes keys as a tree, a line each. */
  void tree(List<KeyTree.Line> lines) throws IOException {
    int widest = lines.stream().mapToInt(Prose::columns).max().orElse(0);
    for (KeyTree.Line key : lines) {
      String name = style.strong(key.name()) + (key.required() ? "*" : "");
      String gap = " ".repeat(widest - columns(key) + 2);
      if (key.text().isEmpty()) {
        line(INDENT.repeat(key.depth()) + name);
      } else {
        text(INDENT.repeat(key.depth()) + name + gap, key.text(), " ".repeat(widest + 2));
      }
    }
  }

  private static int columns(KeyTree.Line key) {
    return INDENT.length() * key.depth() + key.name().length() + (key.required() ? 1 : 0);
  }

  private void code(String text) throws IOException {
    line("");
    for (String code : text.split("\n")) {
      line(code.isEmpty() ? "" : CODE_INDENT + code);
    }
  }

  /** Writes an introduction, and one line for each of several keys. */
  void keys(String introduction, List<KeyDoc> docs) throws IOException {
    text("", introduction, "");
    line("");
    int widest = docs.stream().mapToInt(doc -> doc.path().length()).max().orElse(0);
    for (KeyDoc doc : docs) {
      line(INDENT + doc.path() + " ".repeat(widest - doc.path().length() + 2) + doc.title());
    }
  }

  /**
   * Writes a paragraph.
   *
   * @param first what its first line begins with
   * @param text what is broken into lines; code between backticks
   * @param next what its further lines begin with
   */
  void text(String first, String text, String next) throws IOException {
    String margin = first;
    for (String line : Width.wrap(text.replaceAll("\n\\s*", " "), width - next.length())) {
      line(margin + marked(line));
      margin = next;
    }
  }

  /** Code is in colour; without colour it keeps its backticks. */
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
