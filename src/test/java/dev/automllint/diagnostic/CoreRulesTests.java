package dev.automllint.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoreRulesTests {
  @Test
  void haveIdsOfTheirOwn() {
    List<String> ids = CoreRules.all().stream().map(RuleInfo::id).toList();

    assertEquals(ids.stream().distinct().toList(), ids);
  }

  @Test
  void areAllListed() throws IllegalAccessException {
    Set<RuleInfo> declared = new HashSet<>();
    for (Field field : CoreRules.class.getFields()) {
      declared.add((RuleInfo) field.get(null));
    }

    assertEquals(declared, Set.copyOf(CoreRules.all()));
  }

  @Test
  void areCalledLikeTheirConstants() throws IllegalAccessException {
    for (Field field : CoreRules.class.getFields()) {
      String id = ((RuleInfo) field.get(null)).id();
      assertEquals(field.getName(), id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  @Test
  void areSummedUpInOneLineWithoutFullStop() {
    List<String> wrong =
        CoreRules.all().stream()
            .map(RuleInfo::summary)
            .filter(summary -> !summary.matches("[^\\n]*[^\\n.]"))
            .toList();

    assertEquals(List.of(), wrong);
  }
}
