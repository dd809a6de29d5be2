package dev.automllint.diagnostic;

import dev.automllint.diagnostic.FileReport.JobRef;
import dev.automllint.secret.Secrets;
import dev.automllint.text.HiddenBreaks;
import java.util.function.UnaryOperator;

/**
 * Keeps the secrets of a file out of its report where no value is quoted by its place: in pointers
 * and fixes. A secret that a message names all the same is masked, too.
 */
public final class Redaction {
  private final Secrets secrets;
  private final boolean withFixes;

  private Redaction(FileReport report) {
    this.secrets = report.secrets();
    // A fix of the rest of a line could take the next lines with it if lines end unseen.
    this.withFixes = !HiddenBreaks.areIn(report.source().orElseThrow().text());
  }

  /**
   * A report whose texts name no secret, and whose pointers every parser takes; its fixes are as
   * they were, or gone where they could do harm.
   */
  public static FileReport ofTexts(FileReport report) {
    boolean silent = report.diagnostics().isEmpty() && report.suppressed().isEmpty();
    if ((silent && report.jobs().stream().allMatch(job -> job.pointer().isEmpty()))
        || report.source().isEmpty()) {
      return report; // without a search for secrets
    }
    var redaction = new Redaction(report);
    return report.map(
        job -> new JobRef(redaction.pointer(job.pointer()), job.task()), redaction::redacted);
  }

  /** A report without those fixes that would show a secret, which reports must not. */
  public static FileReport ofFixes(FileReport report) {
    return report.map(
        job -> job,
        diagnostic ->
            showsSecret(diagnostic, report.secrets()) ? diagnostic.withoutFix() : diagnostic);
  }

  private static boolean showsSecret(Diagnostic diagnostic, Secrets secrets) {
    return diagnostic.fix().stream()
        .flatMap(fix -> fix.edits().stream())
        .filter(edit -> !edit.text().isEmpty())
        .anyMatch(
            edit ->
                secrets.overlap(edit.span()) || !secrets.masked(edit.text()).equals(edit.text()));
  }

  private Diagnostic redacted(Diagnostic diagnostic) {
    if (secrets.isEmpty()
        && withFixes
        && Quoted.wellFormed(diagnostic.pointer()).equals(diagnostic.pointer())) {
      return diagnostic; // without a copy: a file may have half a million
    }
    UnaryOperator<String> mask = secrets::maskedInMessage;
    return new Diagnostic(
        diagnostic.rule(),
        diagnostic.severity(),
        mask.apply(diagnostic.message()),
        diagnostic.span(),
        pointer(diagnostic.pointer()),
        diagnostic.related().stream()
            .map(
                related ->
                    new Related(related.span(), mask.apply(related.message()), related.elsewhere()))
            .toList(),
        diagnostic.help().map(mask),
        diagnostic
            .fix()
            .filter(fix -> withFixes)
            .map(fix -> new Fix(fix.safe(), mask.apply(fix.title()), fix.edits())));
  }

  private String pointer(String pointer) {
    return pointer(secrets, pointer);
  }

  /** A pointer without secrets: a key can be an address with a signature in it, or repeat one. */
  public static String pointer(Secrets secrets, String pointer) {
    String wellFormed = Quoted.wellFormed(pointer);
    if (pointer.isEmpty() || secrets.isEmpty()) {
      return wellFormed;
    }
    var out = new StringBuilder();
    for (String token : wellFormed.substring(1).split("/", -1)) {
      String key = secrets.masked(token.replace("~1", "/").replace("~0", "~"));
      out.append('/').append(key.replace("~", "~0").replace("/", "~1"));
    }
    return out.toString();
  }
}
