package dev.automllint.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said of a rule: why it matters, a bad and a good example.
 *
 * @param id the rule
 * @param summary one sentence
 * @param sections the rest, in order
 * @param markdown the whole page as it is written
 */
public record RulePage(String id, String summary, List<Section> sections, String markdown) {
  public RulePage {
    sections = List.copyOf(sections);
  }

  /**
   * A part of a page.
   *
   * @param title its heading
   * @param blocks what stands below it
   */
  public record Section(String title, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }

    /** The code of a language, each block by itself. */
    public List<String> code(String language) {
      List<String> code = new ArrayList<>();
      for (Block block : blocks) {
        if (block instanceof Block.Code c && c.language().equals(language)) {
          code.add(c.text());
        }
      }
      return code;
    }
  }

  /** A piece of a section. Pages use no more of Markdown than this. */
  public sealed interface Block {
    /**
     * A paragraph.
     *
     * @param text on one line, with code between backticks
     */
    record Prose(String text) implements Block {}

    /**
     * A point of a list.
     *
     * @param text on one line, with code between backticks
     */
    record Item(String text) implements Block {}

    /**
     * Code between fences.
     *
     * @param language what it is written in
     * @param text its lines
     */
    record Code(String language, String text) implements Block {}
  }

  /** The section of a heading. */
  public Optional<Section> section(String title) {
    return sections.stream().filter(section -> section.title().equals(title)).findFirst();
  }

  /**
   * Reads a page.
   *
   * @throws IllegalArgumentException if it does not begin with a heading and one sentence
   */
  static RulePage of(String markdown) {
    return new Parser(markdown).page();
  }

  /** Goes through the lines of a page once. */
  private static final class Parser {
    private static final String FENCE = "```";

    private final String markdown;
    private final List<String> lines;
    private int at;

    Parser(String markdown) {
      this.markdown = markdown;
      this.lines = markdown.lines().toList();
    }

    RulePage page() {
      if (lines.isEmpty() || !lines.get(0).startsWith("# ")) {
        throw new IllegalArgumentException("a page begins with its heading");
      }
      String id = lines.get(at++).substring(2);
      List<Block> head = blocks();
      if (head.size() != 1 || !(head.get(0) instanceof Block.Prose summary)) {
        throw new IllegalArgumentException("one sentence follows the heading of " + id);
      }
      List<Section> sections = new ArrayList<>();
      while (at < lines.size()) {
        String title = lines.get(at++).substring(3);
        sections.add(new Section(title, blocks()));
      }
      return new RulePage(id, summary.text(), sections, markdown);
    }

    /** What stands before the next heading. */
    private List<Block> blocks() {
      List<Block> blocks = new ArrayList<>();
      while (at < lines.size() && !lines.get(at).startsWith("## ")) {
        String line = lines.get(at);
        if (line.isBlank()) {
          at++;
        } else if (line.startsWith(FENCE)) {
          blocks.add(code());
        } else {
          blocks.add(prose());
        }
      }
      return blocks;
    }

    private Block code() {
      String language = lines.get(at++).substring(FENCE.length());
      var text = new StringBuilder();
      while (at < lines.size() && !lines.get(at).equals(FENCE)) {
        text.append(lines.get(at++)).append('\n');
      }
      at++; // the closing fence
      return new Block.Code(language, text.toString());
    }

    private Block prose() {
      boolean item = lines.get(at).startsWith("- ");
      var text = new StringBuilder(lines.get(at++).substring(item ? 2 : 0));
      while (at < lines.size() && continues(lines.get(at))) {
        text.append(' ').append(lines.get(at++).strip());
      }
      return item ? new Block.Item(text.toString()) : new Block.Prose(text.toString());
    }

    private static boolean continues(String line) {
      return !line.isBlank()
          && !line.startsWith("- ")
          && !line.startsWith(FENCE)
          && !line.startsWith("## ");
    }
  }
}
