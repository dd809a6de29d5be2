package dev.automllint.explain;

import dev.automllint.diagnostic.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The pages that explain the rules, in Markdown. */
public final class RulePages {
  private RulePages() {}

  /** The folder of the distribution that has them as files; it may be missing. */
  public static Path folder() {
    return Path.of(System.getProperty("java.home")).resolveSibling("lib").resolve("rules");
  }

  /**
   * The page of a rule.
   *
   * @throws IllegalStateException if the distribution lacks it
   */
  public static String of(RuleInfo rule) {
    String name = "/dev/automllint/rules/" + rule.id() + ".md";
    try (InputStream in = RulePages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no page for the rule " + rule.id());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
