package dev.automllint.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.automllint.diagnostic.Diagnostic;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names for the diagnostics of one file that stay the same when lines are added above them: made of
 * file, rule, pointer, and the index among equal ones.
 */
final class Fingerprints {
  private static final int BYTES = 16;

  private final String path;
  private final Map<String, Integer> seen = new HashMap<>();

  Fingerprints(String path) {
    this.path = path;
  }

  /** The name of the next diagnostic. */
  String next(Diagnostic diagnostic) {
    return next(diagnostic.rule(), diagnostic.pointer());
  }

  /** The name of the next entry of a rule at a pointer. */
  String next(String rule, String pointer) {
    String same = path + "\0" + rule + "\0" + pointer;
    String unique = same + "\0" + seen.merge(same, 1, Integer::sum);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(unique.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
