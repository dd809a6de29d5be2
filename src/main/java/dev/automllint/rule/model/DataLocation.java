package dev.automllint.rule.model;

import java.util.Locale;

/**
 * What the {@code path} of data speaks of. Azure's client decides it by the first characters, and
 * takes everything else that holds a colon or an at sign for a data asset, too.
 *
 * @param text as it is written
 */
public record DataLocation(String text) {
  private static final String PREFIX = "azureml:";

  /** The kinds of location. */
  public enum Kind {
    /** An address, {@code scheme://…}. */
    ADDRESS,
    /** The full id of a resource, {@code azureml:/subscriptions/…}. */
    RESOURCE_ID,
    /** A data asset, {@code azureml:NAME:VERSION} or {@code azureml:NAME@LABEL}. */
    ASSET,
    /** Anything else: files on the machine from which the job is submitted. */
    LOCAL
  }

  /** What kind it is. */
  public Kind kind() {
    if (schemeLength() > 1 && text.startsWith("://", schemeLength())) {
      return Kind.ADDRESS;
    }
    if (text.startsWith(PREFIX + "/")) {
      return Kind.RESOURCE_ID;
    }
    return text.startsWith(PREFIX) ? Kind.ASSET : Kind.LOCAL;
  }

  /** How many characters at the start could be those of a scheme. */
  private int schemeLength() {
    int length = 0;
    while (length < text.length() && isOfScheme(text.charAt(length), length)) {
      length++;
    }
    return length;
  }

  private static boolean isOfScheme(char c, int at) {
    return isLetter(c) || (at > 0 && ((c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-'));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** What comes before {@code ://} in an address, in lower case. */
  public String scheme() {
    return text.substring(0, text.indexOf(':')).toLowerCase(Locale.ROOT);
  }

  /** What follows the scheme of an address, or the prefix of an asset or a resource id. */
  public String rest() {
    return kind() == Kind.ADDRESS
        ? text.substring(text.indexOf("://") + 3)
        : text.substring(PREFIX.length());
  }

  /** The name of an asset, without version and label. */
  public String assetName() {
    String rest = rest();
    for (int i = 0; i < rest.length(); i++) {
      if (rest.charAt(i) == ':' || rest.charAt(i) == '@') {
        return rest.substring(0, i);
      }
    }
    return rest;
  }

  /** Whether an asset is named by a label, {@code NAME@LABEL}. */
  public boolean hasLabel() {
    return kind() == Kind.ASSET && rest().indexOf(':') < 0 && rest().indexOf('@') > 0;
  }

  /** The label of an asset that has one. */
  public String label() {
    return rest().substring(rest().indexOf('@') + 1);
  }

  /** The version of an asset; empty where there is none. */
  public String version() {
    int colon = rest().indexOf(':');
    return colon < 0 ? "" : rest().substring(colon + 1);
  }

  /** Whether it is a path with a Windows drive. */
  public boolean hasDrive() {
    boolean colon = text.length() > 1 && isLetter(text.charAt(0)) && text.charAt(1) == ':';
    return colon && (text.length() == 2 || text.charAt(2) == '/' || text.charAt(2) == '\\');
  }

  /** Whether it is a local path that depends on the folder in which a command runs. */
  public boolean isRelative() {
    return kind() == Kind.LOCAL && !text.startsWith("/");
  }

  /** What follows the last slash, not counting one at the end. */
  public String lastPart() {
    String trimmed = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }
}
