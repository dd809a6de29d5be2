package dev.automllint.rule.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A compute: {@code azureml:NAME}, a resource id, {@code local}, or only a name.
 *
 * @param text as it is written
 */
public record Compute(String text) {
  private static final String PREFIX = "azureml:";

  /** The compute in a key of a block; empty if it cannot be read. */
  public static Optional<Compute> in(Block block, String key) {
    return block
        .value(key)
        .map(Value::text)
        .filter(text -> Binding.in(text).isEmpty())
        .map(Compute::new);
  }

  /** Whether it has the documented prefix. */
  public boolean hasPrefix() {
    return text.startsWith(PREFIX);
  }

  /** The name without the prefix. */
  public String name() {
    return hasPrefix() ? text.substring(PREFIX.length()) : text;
  }

  /** Whether it is the machine that submits the job, in any case. */
  public boolean isLocal() {
    return text.equalsIgnoreCase("local");
  }

  /** Whether it is serverless compute. */
  public boolean isServerless() {
    return name().equalsIgnoreCase("serverless");
  }

  /** Whether it is a full resource id. */
  public boolean isResourceId() {
    return name().toLowerCase(Locale.ROOT).startsWith("/subscriptions/");
  }

  /** Whether it is a valid name or resource id. */
  public boolean isWellFormed() {
    return isResourceId() ? !text.contains(" ") : isName(name());
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0);
  }

  /** Whether the name suggests machines without a GPU, such as {@code cpu-cluster}. */
  public boolean soundsLikeCpu() {
    String lower = lastPart();
    return lower.contains("cpu") && !lower.contains("gpu");
  }

  /** Whether the name suggests a single machine, such as {@code ci-anna}. */
  public boolean soundsLikeInstance() {
    String lower = lastPart();
    return lower.contains("instance") || List.of(lower.split("[-_.]")).contains("ci");
  }

  private String lastPart() {
    return text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1)
        .toLowerCase(Locale.ROOT);
  }
}
