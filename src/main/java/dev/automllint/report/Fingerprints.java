package dev.automllint.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.automllint.diagnostic.Diagnostic;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names for the findings of one file that stay the same when lines are added above them: made of
 * file, rule, pointer, and the how manieth of these it is.
 */
final class Fingerprints {
  private static final int BYTES = 16;

  private final String path;
  private final Map<String, Integer> seen = new HashMap<>();

  Fingerprints(String path) {
    this.path = path;
  }

  /** The name of the next finding. */
  String next(Diagnostic diagnostic) {
    String same = path + "\0" + diagnostic.rule() + "\0" + diagnostic.pointer();
    int ordinal = seen.merge(same, 1, Integer::sum);
    byte[] hash = sha256().digest((same + "\0" + ordinal).getBytes(UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
