package dev.automllint.diagnostic;

import dev.automllint.diagnostic.FileReport.JobRef;
import dev.automllint.secret.Secrets;
import dev.automllint.text.HiddenBreaks;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the secrets of a file out of its report where no value is quoted by its place: in pointers,
 * fixes and reasons. A secret that a message names all the same is masked, too.
 */
public final class Redaction {
  private final Secrets secrets;

  private Redaction(Secrets secrets) {
    this.secrets = secrets;
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
    var redaction = new Redaction(report.secrets());
    boolean fixes = !HiddenBreaks.standIn(report.source().get().text());
    return report.with(
        report.jobs().stream().map(redaction::shown).toList(),
        report.diagnostics().stream().map(d -> redaction.shown(d, fixes)).toList(),
        report.suppressed().stream().map(s -> redaction.shown(s, fixes)).toList());
  }

  /** A report without those fixes that would show a secret, which reports must not. */
  public static FileReport ofFixes(FileReport report) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Diagnostic diagnostic : report.diagnostics()) {
      diagnostics.add(
          showsSecret(diagnostic, report.secrets()) ? diagnostic.withoutFix() : diagnostic);
    }
    List<Suppressed> suppressed = new ArrayList<>();
    for (Suppressed silenced : report.suppressed()) {
      suppressed.add(
          showsSecret(silenced.diagnostic(), report.secrets())
              ? silenced.with(silenced.diagnostic().withoutFix())
              : silenced);
    }
    return report.with(diagnostics, suppressed);
  }

  private static boolean showsSecret(Diagnostic diagnostic, Secrets secrets) {
    return diagnostic.fix().stream()
        .flatMap(fix -> fix.edits().stream())
        .filter(edit -> !edit.text().isEmpty())
        .anyMatch(
            edit ->
                secrets.overlap(edit.span()) || !secrets.masked(edit.text()).equals(edit.text()));
  }

  private JobRef shown(JobRef job) {
    return new JobRef(pointer(job.pointer()), job.task());
  }

  private Suppressed shown(Suppressed suppressed, boolean fixes) {
    return new Suppressed(
        shown(suppressed.diagnostic(), fixes),
        suppressed.kind(),
        suppressed.reason().map(secrets::masked),
        suppressed.line());
  }

  /** Where lines end unseen, a fix of the rest of a line could take the next ones with it. */
  private Diagnostic shown(Diagnostic diagnostic, boolean fixes) {
    return new Diagnostic(
        diagnostic.rule(),
        diagnostic.severity(),
        secrets.maskedInMessage(diagnostic.message()),
        diagnostic.span(),
        pointer(diagnostic.pointer()),
        diagnostic.related().stream()
            .map(place -> new Related(place.span(), secrets.maskedInMessage(place.message())))
            .toList(),
        diagnostic.help().map(secrets::maskedInMessage),
        diagnostic
            .fix()
            .filter(fix -> fixes)
            .map(fix -> new Fix(fix.safe(), secrets.maskedInMessage(fix.title()), fix.edits())));
  }

  /** A key can be an address with a signature in it, or repeat a secret. */
  private String pointer(String pointer) {
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
