package dev.automllint.fix;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.engine.LintedFile;
import dev.automllint.suppress.AddedComments;
import dev.automllint.text.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Adds the comments that suppress diagnostics. They have to prove themselves: the text is linted
 * again.
 */
public final class Silencer {
  private Silencer() {}

  /**
   * The file with comments, or with one for the whole file if no lines can have them; empty if they
   * suppress other diagnostics than they should.
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
    SourceFile source = before.report().source().orElseThrow();
    return Stream.<Supplier<String>>of(
            () -> AddedComments.to(source, before.documents(), diagnostics, reason),
            () -> AddedComments.toFile(source, diagnostics, reason))
        .map(text -> new SourceFile(source.path(), text.get(), source.byteOrderMark()))
        .map(lint)
        .filter(after -> suppresses(after.report(), before.report(), diagnostics.size()))
        .findFirst();
  }

  private static boolean suppresses(FileReport after, FileReport before, int count) {
    return after.diagnostics().size() == before.diagnostics().size() - count
        && after.suppressed().size() == before.suppressed().size() + count;
  }
}
