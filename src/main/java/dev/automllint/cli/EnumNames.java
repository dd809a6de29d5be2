package dev.automllint.cli;

import java.util.Locale;
import java.util.StringJoiner;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes the names of an enum in any case, and lists them as users write them. */
final class EnumNames<E extends Enum<E>> implements ITypeConverter<E> {
  private final Class<E> type;

  EnumNames(Class<E> type) {
    this.type = type;
  }

  @Override
  public E convert(String value) {
    var names = new StringJoiner(", ");
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return constant;
      }
      names.add(constant.name().toLowerCase(Locale.ROOT));
    }
    throw new TypeConversionException("expected one of " + names + ", is '" + value + "'");
  }
}
