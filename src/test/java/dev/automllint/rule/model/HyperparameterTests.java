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
    return Contexts.trial("training_parameters: {" + name + ": " + value + "}").get(name);
  }

  private static Hyperparameter swept(String name, String value) {
    return Contexts.trial("search_space: [{" + name + ": " + value + "}]").get(name);
  }

  private static Hyperparameter leftOut(String name) {
    return Contexts.trial("training_parameters: {random_seed: 1}").get(name);
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
    Hyperparameter parameter = leftOut("number_of_epochs");
    assertTrue(parameter.isDefault());
    assertFalse(parameter.isKnown());
    assertFalse(parameter.isUnknown());
    assertEquals(Optional.of("15"), parameter.defaultValue());
    assertEquals(List.of(), parameter.values());
    assertEquals(Optional.empty(), parameter.key());
    assertEquals(Optional.empty(), parameter.place());
    assertEquals("/training_parameters/number_of_epochs", parameter.pointer());
    assertEquals(Optional.of(15.0), parameter.only());
    assertEquals("is 15 by default", parameter.largestText());
    assertEquals("is 15 by default", parameter.smallestText());
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
    Hyperparameter parameter = fixed("number_of_epochs", "-1");
    assertTrue(parameter.isUnknown());
    assertFalse(parameter.isDefault());
    assertFalse(parameter.isKnown());
    assertTrue(parameter.key().isPresent());
    assertTrue(parameter.canBe(List.of("3")));
    assertFalse(parameter.occurs(List.of("3")));
    assertEquals(Optional.empty(), parameter.largest());
    assertEquals(Optional.empty(), parameter.smallest());
    assertEquals(Optional.empty(), parameter.only());
    assertEquals("is at most not known", parameter.largestText());
  }

  @Test
  void isOneValueWhenFixed() {
    Hyperparameter parameter = fixed("number_of_epochs", "0x10");
    assertTrue(parameter.isKnown());
    assertTrue(parameter.occurs(List.of("1", "16")));
    assertFalse(parameter.canBe(List.of("15")));
    assertEquals(Optional.of(16.0), parameter.only());
    assertEquals("is 16", parameter.largestText());
    assertEquals("`number_of_epochs` is 0x10", parameter.textOf(parameter.values().get(0)));
    assertEquals(Optional.of(parameter.values().get(0).span()), parameter.place());
  }

  @Test
  void isAnyOfAChoice() {
    Hyperparameter parameter = choice();
    assertTrue(parameter.canBe(List.of("4")));
    assertTrue(parameter.occurs(List.of("4")));
    assertEquals(Optional.of(16.0), parameter.largest());
    assertEquals(Optional.of(4.0), parameter.smallest());
    assertEquals(Optional.empty(), parameter.only());
    assertEquals("is at most 16", parameter.largestText());
    assertEquals("is at least 4", parameter.smallestText());
    assertEquals(parameter.key(), parameter.place());
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
    Hyperparameter parameter = range();
    assertTrue(parameter.isKnown());
    assertTrue(parameter.canBe(List.of("4")));
    assertFalse(parameter.canBe(List.of("17")));
    assertFalse(parameter.canBe(List.of("word")));
    assertFalse(parameter.occurs(List.of("4")));
    assertEquals(Optional.of(16.0), parameter.largest());
    assertEquals(Optional.of(4.0), parameter.smallest());
    assertEquals(Optional.empty(), parameter.only());
    assertEquals(parameter.key(), parameter.place());
  }

  @Test
  void isAWordInItsDocumentedSpelling() {
    assertFalse(fixed("optimizer", "SGD").canBe(List.of("adam")));
    assertEquals(Optional.empty(), fixed("optimizer", "SGD").largest());
  }

  @Test
  void isANumberForASwitch() {
    assertEquals(Optional.of(1.0), fixed("nesterov", "true").only());
    assertEquals(Optional.of(0.0), fixed("nesterov", "false").only());
  }

  @Test
  void isOneNumberIfAllDrawsAreRoundedToIt() {
    assertEquals(
        Optional.of(0.0),
        swept("learning_rate", "{type: qloguniform, min_value: -9, max_value: -2, q: 1}").only());
  }

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
    Hyperparameter parameter =
        swept("learning_rate", "{type: loguniform, min_value: -9, max_value: -0.1}");
    Distribution distribution = parameter.distribution().orElseThrow();
    assertEquals(
        "`learning_rate` reaches 0.9048", parameter.textOf(distribution.highEnd().orElseThrow()));
    assertEquals(
        "`learning_rate` goes down to 0.0001234",
        parameter.textOf(distribution.lowEnd().orElseThrow()));
  }

  @Test
  void knowsNoEndsOfARangeThatLeavesWhatIsAllowed() {
    for (String range :
        List.of(
            "{type: loguniform, min_value: 0, max_value: 1000}",
            "{type: loguniform, min_value: -1, max_value: 0.1}",
            "{type: uniform, min_value: -0.1, max_value: 0.1}",
            "{type: uniform, min_value: 0.2, max_value: 0.1}")) {
      Hyperparameter parameter = swept("learning_rate", range);
      assertTrue(parameter.isKnown(), range);
      assertTrue(parameter.distribution().isPresent(), range);
      assertEquals(Optional.empty(), parameter.largest(), range);
      assertEquals(Optional.empty(), parameter.smallest(), range);
      assertEquals(Optional.empty(), parameter.only(), range);
      assertTrue(parameter.canBe(List.of("5")), range);
    }
  }
}
