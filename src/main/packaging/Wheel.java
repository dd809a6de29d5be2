import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes what only a program can say of a wheel for Python: the systems that can run it, in {@code
 * WHEEL}, and the size and SHA-256 of each file, in {@code RECORD}. The build runs this file as it
 * is, and then packs the wheel.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/binary-distribution-format/">
 *     the format of wheels</a>
 * @see <a href="https://peps.python.org/pep-0600/">the names of systems</a>
 */
final class Wheel {
  /** What a program asks of the GNU C library; its name is in the file as plain text. */
  private static final Pattern NEEDED = Pattern.compile("GLIBC_2\\.([0-9]+)");

  private static final String ELF = "\u007fELF";

  private Wheel() {}

  /**
   * Takes the files of the distribution, where the wheel has them, its other files, the folder of
   * {@code WHEEL} and {@code RECORD} among these, and where to write the tag for Ant. Without
   * programs for the GNU C library there is no tag, and nothing is written.
   */
  public static void main(String[] args) throws IOException {
    Path distribution = Path.of(args[0]);
    String place = args[1];
    Path others = Path.of(args[2]);
    String info = args[3];
    Path properties = Path.of(args[4]);

    Map<String, Path> files = new TreeMap<>();
    addAll(files, distribution, place);
    int needed = 0;
    for (Path file : files.values()) {
      needed = Math.max(needed, neededVersion(file));
    }
    if (needed == 0) {
      return;
    }
    String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
    String tag = "py3-none-manylinux_2_%d_%s".formatted(needed, machine);
    Files.writeString(properties, "wheel.tag=" + tag + "\n");
    Files.writeString(
        others.resolve(info + "WHEEL"),
        """
        Wheel-Version: 1.0
        Generator: automl-lint
        Root-Is-Purelib: false
        Tag: %s
        """
            .formatted(tag));

    addAll(files, others, "");
    var record = new StringBuilder();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      byte[] content = Files.readAllBytes(file.getValue());
      record.append("%s,sha256=%s,%d\n".formatted(file.getKey(), sha256(content), content.length));
    }
    record.append(info).append("RECORD,,\n");
    Files.writeString(others.resolve(info + "RECORD"), record);
  }

  private static void addAll(Map<String, Path> files, Path folder, String place)
      throws IOException {
    List<Path> found;
    try (Stream<Path> walk = Files.walk(folder)) {
      found = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : found) {
      String name = place + folder.relativize(file).toString().replace('\\', '/');
      if (name.matches(".*[,\"\n].*")) {
        throw new IOException("a name that RECORD would have to quote: " + name);
      }
      files.put(name, file);
    }
  }

  /**
   * The minor version of the GNU C library 2 that a program needs; 0: it is none, or needs none.
   */
  private static int neededVersion(Path file) throws IOException {
    String content = new String(Files.readAllBytes(file), ISO_8859_1);
    int needed = 0;
    if (content.startsWith(ELF)) {
      Matcher version = NEEDED.matcher(content);
      while (version.find()) {
        needed = Math.max(needed, Integer.parseInt(version.group(1)));
      }
    }
    return needed;
  }

  private static String sha256(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
