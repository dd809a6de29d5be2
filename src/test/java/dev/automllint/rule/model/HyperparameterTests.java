package dev.automllint.rule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.rule.Contexts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HyperparameterTests {
  private static final double TEN = 10;

  private static Hyperparameter fixed(String name, String value) {
    return Contexts.plan("training_parameters: {" + name + ": " + value + "}").get(name);
  }

  private static Hyperparameter swept(String name, String value) {
    return Contexts.plan("search_space: [{" + name + ": " + value + "}]").get(name);
  }

  private static Hyperparameter leftOut(String name) {
    return Contexts.plan("training_parameters: {random_seed: 1}").get(name);
  }

  private static Hyperparameter range() {
    return swept("number_of_epochs", "{type: quniform, min_value: 4, max_value: 16, q: 1}");
  }

  private static Hyperparameter choice() {
    return swept("number_of_epochs", "{type: choice, values: [16, 4, 10]}");
  }

  private static List<String> texts(List<Value> values) {
    return values.stream().map(Value::text).toList();
  }

  @Test
  void isAtItsDefaultWhenLeftOut() {
    Hyperparameter setting = leftOut("number_of_epochs");
    assertTrue(setting.isDefault());
    assertFalse(setting.isKnown());
    assertFalse(setting.isUnknown());
    assertEquals(Optional.of("15"), setting.defaultValue());
    assertEquals(List.of(), setting.values());
    assertEquals(Optional.empty(), setting.key());
    assertEquals(Optional.empty(), setting.place());
    assertEquals("/training_parameters/number_of_epochs", setting.pointer());
    assertEquals(Optional.of(15.0), setting.only());
    assertEquals("is 15 by default", setting.largestText());
    assertEquals("is 15 by default", setting.smallestText());
  }

  @Test
  void hasNoDefaultThatSourcesDispute() {
    Hyperparameter model = leftOut("model_name");
    assertTrue(model.isDefault());
    assertEquals(Optional.empty(), model.defaultValue());
    assertTrue(model.canBe(List.of("resnet50")));
    assertFalse(model.occurs(List.of("resnet50")));
  }

  @Test
  void isUnknownWhenInvalid() {
    Hyperparameter setting = fixed("number_of_epochs", "-1");
    assertTrue(setting.isUnknown());
    assertFalse(setting.isDefault());
    assertFalse(setting.isKnown());
    assertTrue(setting.key().isPresent());
    assertTrue(setting.canBe(List.of("3")));
    assertFalse(setting.occurs(List.of("3")));
    assertEquals(Optional.empty(), setting.largest());
    assertEquals(Optional.empty(), setting.smallest());
    assertEquals(Optional.empty(), setting.only());
    assertEquals(List.of(), setting.otherThan(TEN));
    assertEquals("is at most not known", setting.largestText());
  }

  @Test
  void isOneValueWhenFixed() {
    Hyperparameter setting = fixed("number_of_epochs", "0x10");
    assertTrue(setting.isKnown());
    assertTrue(setting.occurs(List.of("1", "16")));
    assertFalse(setting.canBe(List.of("15")));
    assertEquals(Optional.of(16.0), setting.only());
    assertEquals("is 16", setting.largestText());
    assertEquals("`number_of_epochs` is 0x10", setting.textOf(setting.values().get(0)));
    assertEquals(Optional.of(setting.values().get(0).span()), setting.place());
  }

  @Test
  void isAnyOfAChoice() {
    Hyperparameter setting = choice();
    assertTrue(setting.canBe(List.of("4")));
    assertTrue(setting.occurs(List.of("4")));
    assertEquals(Optional.of(16.0), setting.largest());
    assertEquals(Optional.of(4.0), setting.smallest());
    assertEquals(Optional.empty(), setting.only());
    assertEquals("is at most 16", setting.largestText());
    assertEquals("is at least 4", setting.smallestText());
    assertEquals(setting.key(), setting.place());
  }

  @Test
  void isUnknownIfOneOfAChoiceIs() {
    assertTrue(swept("number_of_epochs", "{type: choice, values: [16, -4]}").isUnknown());
    assertTrue(swept("number_of_epochs", "{type: choice, values: [16, '${N}']}").isUnknown());
    assertTrue(swept("number_of_epochs", "{type: choice, values: []}").isUnknown());
    assertTrue(swept("number_of_epochs", "{values: [16]}").isUnknown());
  }

  @Test
  void mayBeWhatARangeHolds() {
    Hyperparameter setting = range();
    assertTrue(setting.isKnown());
    assertTrue(setting.canBe(List.of("4")));
    assertFalse(setting.canBe(List.of("17")));
    assertFalse(setting.canBe(List.of("word")));
    assertFalse(setting.occurs(List.of("4")));
    assertEquals(Optional.of(16.0), setting.largest());
    assertEquals(Optional.of(4.0), setting.smallest());
    assertEquals(Optional.empty(), setting.only());
    assertEquals(setting.key(), setting.place());
  }

  @Test
  void isAWordInItsDocumentedSpelling() {
    assertFalse(fixed("optimizer", "SGD").canBe(List.of("adam")));
    assertEquals(Optional.empty(), fixed("optimizer", "SGD").largest());
  }

  @Test
  void isANumberForASwitch() {}

  @Test
  void pointsAtEachValueThatIsTooLargeOrTooSmall() {
    assertEquals(List.of("16", "10"), texts(choice().tooLarge(n -> n >= TEN)));
    assertEquals(List.of("4"), texts(choice().tooSmall(n -> n < TEN)));
    assertEquals(List.of("16"), texts(range().tooLarge(n -> n >= TEN)));
    assertEquals(List.of(), texts(range().tooLarge(n -> n > 16)));
    assertEquals(List.of("4"), texts(range().tooSmall(n -> n < TEN)));
    assertEquals(List.of(), texts(range().tooSmall(n -> n < 4)));
    assertEquals(List.of(), texts(leftOut("number_of_epochs").tooLarge(n -> true)));
  }

  @Test
  void pointsAtTheEndThatIsFurtherOut() {
    assertEquals(List.of("16", "4"), texts(choice().otherThan(TEN)));
    assertEquals(List.of("16"), texts(range().otherThan(TEN)));
    assertEquals(List.of("16"), texts(range().otherThan(9)));
    assertEquals(List.of("4"), texts(range().otherThan(11)));
    assertEquals(List.of("16"), texts(range().otherThan(4)));
    assertEquals(List.of("4"), texts(range().otherThan(16)));
    assertEquals(List.of("16"), texts(range().otherThan(1)));
  }

  @Test
  void findsAnExactNumberOnlyWhereItIsDrawn() {
    assertEquals(List.of("4"), texts(choice().exactly(4)));
    assertEquals(List.of(), texts(choice().exactly(5)));
    assertEquals(List.of("4"), texts(range().exactly(4)));
    assertEquals(List.of("16"), texts(range().exactly(16)));
    assertEquals(List.of(), texts(range().exactly(5)));
    Hyperparameter continuous = swept("momentum", "{type: uniform, min_value: 0, max_value: 1}");
    assertEquals(List.of(), texts(continuous.exactly(0)));
  }

  @Test
  void namesTheEndsOfARange() {
    Hyperparameter setting =
        swept("learning_rate", "{type: loguniform, min_value: -9, max_value: -0.1}");
    Distribution distribution = setting.distribution().orElseThrow();
    assertEquals(
        "`learning_rate` reaches 0.9048", setting.textOf(distribution.highEnd().orElseThrow()));
    assertEquals(
        "`learning_rate` goes down to 0.0001234",
        setting.textOf(distribution.lowEnd().orElseThrow()));
  }

  @Test
  void knowsNoEndsOfARangeThatLeavesWhatIsAllowed() {
    for (String range :
        List.of(
            "{type: loguniform, min_value: 0, max_value: 1000}",
            "{type: loguniform, min_value: -1, max_value: 0.1}",
            "{type: uniform, min_value: -0.1, max_value: 0.1}",
            "{type: uniform, min_value: 0.2, max_value: 0.1}")) {
      Hyperparameter setting = swept("learning_rate", range);
      assertTrue(setting.isKnown(), range);
      assertTrue(setting.distribution().isPresent(), range);
      assertEquals(Optional.empty(), setting.largest(), range);
      assertEquals(Optional.empty(), setting.smallest(), range);
      assertEquals(Optional.empty(), setting.only(), range);
      assertTrue(setting.canBe(List.of("5")), range);
    }
  }
}
