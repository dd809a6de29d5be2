package dev.automllint.diagnostic;

import dev.automllint.source.Secrets;
import dev.automllint.source.SourceFile;
import dev.automllint.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps the secrets of a file out of what is said of it. */
public final class Redaction {
  /** What is shorter is no secret, but perhaps a word of ours. */
  private static final int SHORTEST = 4;

  /** The secrets as messages quote them. */
  private final Set<String> quoted = new HashSet<>();

  private Redaction(SourceFile source) {
    for (Span secret : source.secrets()) {
      String text = source.text(secret);
      if (text.length() >= SHORTEST) {
        quoted.add(Quoted.bare(text));
      }
    }
  }

  /** A report whose texts name no secret; what its repairs write is as it was. */
  public static FileReport ofTexts(FileReport report) {
    boolean silent = report.diagnostics().isEmpty() && report.suppressed().isEmpty();
    if (silent || report.source().isEmpty() || report.source().get().secrets().isEmpty()) {
      return report;
    }
    var redaction = new Redaction(report.source().get());
    return report.with(
        report.diagnostics().stream().map(redaction::redacted).toList(),
        report.suppressed().stream().map(redaction::redacted).toList());
  }

  /** A report without those repairs that would write a secret: nobody is to read it there. */
  public static FileReport ofFixes(FileReport report) {
    if (report.source().isEmpty() || report.source().get().secrets().isEmpty()) {
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

  /** A message without those of its quotations that are a secret. */
  private String redacted(String message) {
    var out = new StringBuilder();
    int at = 0;
    int open = message.indexOf('`');
    while (open >= 0) {
      int close = message.indexOf('`', open + 1);
      if (close >= 0 && quoted.contains(message.substring(open + 1, close))) {
        out.append(message, at, open + 1).append(Secrets.MASK);
        at = close;
      }
      open = close;
    }
    return out.append(message, at, message.length()).toString();
  }

  /** A key can be an address, with a signature in it. */
  private static String pointer(String pointer) {
    String plain = pointer.replace("~1", "/").replace("~0", "~");
    if (Secrets.in(plain).isEmpty()) {
      return pointer;
    }
    var out = new StringBuilder();
    for (String token : pointer.substring(1).split("/", -1)) {
      String key = Secrets.masked(token.replace("~1", "/").replace("~0", "~"));
      out.append('/').append(key.replace("~", "~0").replace("/", "~1"));
    }
    return out.toString();
  }
}
