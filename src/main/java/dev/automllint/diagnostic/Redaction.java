package dev.automllint.diagnostic;

import dev.automllint.diagnostic.FileReport.JobRef;
import dev.automllint.text.HiddenBreaks;
import dev.automllint.text.Secrets;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.List;
import java.util.Optional;

/** Keeps the secrets of a file out of what is said of it, and what no JSON can carry. */
public final class Redaction {
  private final QuotedSecrets secrets;

  private Redaction(SourceFile source) {
    this.secrets = new QuotedSecrets(source);
  }

  /**
   * A report whose texts name no secret, and whose pointers every parser takes; its repairs are as
   * they were, or gone where they could do harm.
   */
  public static FileReport ofTexts(FileReport report) {
    boolean silent = report.diagnostics().isEmpty() && report.suppressed().isEmpty();
    for (JobRef job : report.jobs()) {
      silent &= job.pointer().isEmpty();
    }
    if (silent || report.source().isEmpty()) {
      return report;
    }
    SourceFile source = report.source().get();
    if (HiddenBreaks.standIn(source.text())) {
      return redacted(withoutFixes(report), source);
    }
    return redacted(report, source);
  }

  /** Where lines end unseen, a repair of the rest of a line could take the next ones with it. */
  private static FileReport withoutFixes(FileReport report) {
    return report.with(
        report.diagnostics().stream().map(Diagnostic::withoutFix).toList(), report.suppressed());
  }

  private static FileReport redacted(FileReport report, SourceFile source) {
    if (source.secrets().isEmpty() && isWellFormed(report)) {
      return report;
    }
    var redaction = new Redaction(source);
    return new FileReport(
        report.path(),
        report.status(),
        report.source(),
        report.jobs().stream().map(redaction::redacted).toList(),
        report.diagnostics().stream().map(redaction::redacted).toList(),
        report.reason(),
        report.suppressed().stream().map(redaction::redacted).toList());
  }

  private static boolean isWellFormed(FileReport report) {
    boolean all = true;
    for (JobRef job : report.jobs()) {
      all &= isWellFormed(job.pointer());
    }
    for (Diagnostic finding : report.diagnostics()) {
      all &= isWellFormed(finding.pointer());
    }
    for (Suppressed silenced : report.suppressed()) {
      all &= isWellFormed(silenced.diagnostic().pointer());
    }
    return all;
  }

  private static boolean isWellFormed(String pointer) {
    return Quoted.wellFormed(pointer).equals(pointer);
  }

  /** A report without those repairs that would write a secret: nobody is to read it there. */
  public static FileReport ofFixes(FileReport report) {
    // In this order: most reports have no repairs, and then no secret has to be looked for.
    if (!hasFixes(report)
        || report.source().isEmpty()
        || report.source().get().secrets().isEmpty()) {
      return report;
    }
    List<Span> secrets = report.source().get().secrets();
    return report.with(
        report.diagnostics().stream().map(d -> shown(d, secrets)).toList(),
        report.suppressed().stream()
            .map(
                s -> new Suppressed(shown(s.diagnostic(), secrets), s.kind(), s.reason(), s.line()))
            .toList());
  }

  private static boolean hasFixes(FileReport report) {
    for (Diagnostic finding : report.diagnostics()) {
      if (finding.fix().isPresent()) {
        return true;
      }
    }
    for (Suppressed silenced : report.suppressed()) {
      if (silenced.diagnostic().fix().isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Diagnostic shown(Diagnostic diagnostic, List<Span> secrets) {
    boolean shows =
        diagnostic.fix().stream()
            .flatMap(fix -> fix.edits().stream())
            .anyMatch(edit -> writesSecret(edit, secrets));
    return shows ? diagnostic.withoutFix() : diagnostic;
  }

  private static boolean writesSecret(Edit edit, List<Span> secrets) {
    return !edit.text().isEmpty()
        && (Secrets.overlap(secrets, edit.span().start(), edit.span().end())
            || !Secrets.in(edit.text()).isEmpty());
  }

  private JobRef redacted(JobRef job) {
    return new JobRef(pointer(job.pointer()), job.task());
  }

  private Suppressed redacted(Suppressed silenced) {
    return new Suppressed(
        redacted(silenced.diagnostic()),
        silenced.kind(),
        silenced.reason().map(Secrets::masked),
        silenced.line());
  }

  private Diagnostic redacted(Diagnostic diagnostic) {
    List<Related> related =
        diagnostic.related().stream()
            .map(place -> new Related(place.span(), redacted(place.message())))
            .toList();
    Optional<Fix> fix =
        diagnostic.fix().map(f -> new Fix(f.safe(), redacted(f.title()), f.edits()));
    return new Diagnostic(
        diagnostic.rule(),
        diagnostic.severity(),
        redacted(diagnostic.message()),
        diagnostic.span(),
        pointer(diagnostic.pointer()),
        related,
        diagnostic.help().map(this::redacted),
        fix);
  }

  /**
   * A message without those of its quotations that are a secret. Numbers stand there without
   * backticks, and behind a secret as what Azure makes of it.
   */
  private String redacted(String message) {
    String[] parts = message.split("`", -1);
    boolean found = false;
    for (int i = 0; i < parts.length; i++) {
      if (secrets.contains(parts[i])) {
        parts[i] = Secrets.MASK;
        found = true;
      } else if (i % 2 == 0) {
        parts[i] = withoutNumbers(parts[i], /* all= */ found);
      }
    }
    return String.join("`", parts);
  }

  private String withoutNumbers(String text, boolean all) {
    String[] words = text.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      String word =
          words[i].endsWith(",") ? words[i].substring(0, words[i].length() - 1) : words[i];
      if (isNumber(word) && (all || secrets.contains(word))) {
        words[i] = Secrets.MASK + words[i].substring(word.length());
      }
    }
    return String.join(" ", words);
  }

  private static boolean isNumber(String word) {
    int sign = word.startsWith("+") || word.startsWith("-") ? 1 : 0;
    return word.length() >= QuotedSecrets.SHORTEST
        && (Character.isDigit(word.charAt(sign)) || word.charAt(sign) == '.');
  }

  /** A key can be an address with a signature in it, or repeat a secret by its alias. */
  private String pointer(String pointer) {
    if (pointer.isEmpty()) {
      return pointer;
    }
    var out = new StringBuilder();
    for (String token : Quoted.wellFormed(pointer).substring(1).split("/", -1)) {
      String key = token.replace("~1", "/").replace("~0", "~");
      String shown = secrets.contains(Quoted.whole(key)) ? Secrets.MASK : Secrets.masked(key);
      out.append('/').append(shown.replace("~", "~0").replace("/", "~1"));
    }
    return out.toString();
  }
}
