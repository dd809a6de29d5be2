package dev.automllint.rule.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The {@code path} of data. Azure's client decides its kind by the first characters, and also
 * treats any other path with a colon or an at sign as a data asset.
 *
 * @param text the path as written
 */
public record DataLocation(String text) {
  private static final String PREFIX = "azureml:";
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://");
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:(\\z|[/\\\\])");

  /** The kinds of location. */
  public enum Kind {
    /** An address, {@code scheme://…}. */
    ADDRESS,
    /** The full id of a resource, {@code azureml:/subscriptions/…}. */
    RESOURCE_ID,
    /** A data asset, {@code azureml:NAME:VERSION} or {@code azureml:NAME@LABEL}. */
    ASSET,
    /** Anything else: files on the machine that submits the job. */
    LOCAL
  }

  /** Its kind. */
  public Kind kind() {
    if (ADDRESS.matcher(text).lookingAt()) {
      return Kind.ADDRESS;
    }
    if (text.startsWith(PREFIX + "/")) {
      return Kind.RESOURCE_ID;
    }
    return text.startsWith(PREFIX) ? Kind.ASSET : Kind.LOCAL;
  }

  /** The part before {@code ://} in an address, in lower case. */
  public String scheme() {
    return text.substring(0, text.indexOf(':')).toLowerCase(Locale.ROOT);
  }

  /** The part after the scheme of an address, or after the prefix of an asset or resource id. */
  public String rest() {
    return kind() == Kind.ADDRESS
        ? text.substring(text.indexOf("://") + 3)
        : text.substring(PREFIX.length());
  }

  /** The name of an asset, without version and label. */
  public String assetName() {
    return rest().split("[:@]", 2)[0];
  }

  /** Whether an asset is named by a label, {@code NAME@LABEL}. */
  public boolean hasLabel() {
    return kind() == Kind.ASSET && !rest().contains(":") && rest().contains("@");
  }

  /** The label of an asset that has one. */
  public String label() {
    return rest().substring(rest().indexOf('@') + 1);
  }

  /** The version of an asset, or an empty string. */
  public String version() {
    int colon = rest().indexOf(':');
    return colon < 0 ? "" : rest().substring(colon + 1);
  }

  /** Whether it begins with a Windows drive. */
  public boolean hasDrive() {
    return DRIVE.matcher(text).lookingAt();
  }

  /** Whether it is a local path that depends on the folder in which a command runs. */
  public boolean isRelative() {
    return kind() == Kind.LOCAL && !text.startsWith("/");
  }

  /** The part after the last slash, ignoring a trailing one. */
  public String lastPart() {
    String trimmed = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }
}
