package dev.automllint.fix;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.engine.LintedFile;
import dev.automllint.suppress.AddedComments;
import dev.automllint.text.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Adds the comments that suppress diagnostics. They have to prove themselves: the text is linted
 * again.
 */
public final class Silencer {
  private Silencer() {}

  /**
   * The file with comments; empty if they suppress other diagnostics than they should.
   *
   * @param before a file that was checked
   * @param diagnostics what is to be suppressed, of its report; comments suit each of them
   * @param reason why, in one line; may be empty
   * @param lint lints a text
   */
  public static Optional<LintedFile> silence(
      LintedFile before,
      List<Diagnostic> diagnostics,
      String reason,
      Function<SourceFile, LintedFile> lint) {
    FileReport report = before.report();
    SourceFile source = report.source().orElseThrow();
    String text = AddedComments.to(source, before.documents(), diagnostics, reason);
    LintedFile after = lint.apply(new SourceFile(source.path(), text, source.byteOrderMark()));
    int count = diagnostics.size();
    boolean proven =
        after.report().diagnostics().size() == report.diagnostics().size() - count
            && after.report().suppressed().size() == report.suppressed().size() + count;
    return proven ? Optional.of(after) : Optional.empty();
  }
}
