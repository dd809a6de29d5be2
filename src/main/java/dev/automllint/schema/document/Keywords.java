package dev.automllint.schema.document;

/** The names of our own keywords that are used in several places. */
public final class Keywords {
  public static final String REFUSED = "x-refused";
  public static final String OTHER_TASK = "x-other-task";
  public static final String OTHER_TASK_VALUES = "x-other-task-values";
  public static final String STRICT_INTEGER = "x-strict-integer";
  public static final String KNOWN_VALUES = "x-known-values";
  public static final String ADVISED_MAXIMUM = "x-advised-maximum";
  public static final String NODE_TYPES = "x-node-types";
  public static final String SWITCH = "x-switch";
  public static final String UNREAD = "x-unread";
  public static final String ADVISED_VALUES = "x-advised-values";

  private Keywords() {}
}
