package dev.automllint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.testing.NodeList;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values were measured with PyYAML 6; {@code !} marks what YAML 1.2 reads otherwise. */
class Yaml11Tests {
  @ParameterizedTest
  @ValueSource(strings = {"yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE"})
  void readsTruth(String text) {
    assertEquals("true", read(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "No", "NO", "off", "Off", "OFF", "false", "False", "FALSE"})
  void readsUntruth(String text) {
    assertEquals("false", read(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
  void readsNull(String text) {
    assertEquals("null", read(text));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "2, 2",
    "-1, -1",
    "+7, 7",
    "99999999999999999999, 99999999999999999999",
    "00, 0",
    "07, 7",
    "010, 8!",
    "-010, -8!",
    "0x1F, 31",
    "0x1_F, 31!",
    "0b11, 3!",
    "-0b11, -3!",
    "1_000, 1000!",
    "1_, 1!",
    "12:30, 750!",
    "1:30, 90!",
    "-1:30, -90!",
    "12:30:45, 45045!",
    "190:20:30, 685230!"
  })
  void readsWholeNumbers(String text, String value) {
    assertEquals(value, read(text));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, 0.0",
    "1.0, 1.0",
    "5.5, 5.5",
    "-0.1, -0.1",
    ".5, 0.5",
    "5., 5.0",
    "1.0e-4, 0.0001",
    "1.e-4, 0.0001",
    "1.0e+3, 1000.0",
    ".5E+2, 50.0",
    "1.0e-400, 0.0",
    "1_0.5, 10.5!",
    "1:2.5, 62.5!",
    "190:20:30.15, 685230.15!"
  })
  void readsFractions(String text, String value) {
    assertEquals(value, read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".inf", ".Inf", ".INF", "+.inf", "-.inf", ".nan", ".NaN", ".NAN", "1.0e+400"})
  void readsWhatIsNotFinite(String text) {
    assertEquals("non-finite", read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-01-01",
        "2022-01-01T00:00:00Z",
        "2022-01-01 10:00:00",
        "2020-1-1T1:00:00.5 +1:30",
        "2022-13-45"
      })
  void readsDates(String text) {
    assertEquals("date", read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // not the words of YAML 1.1
        "y",
        "n",
        "Y",
        "N",
        "t",
        "f",
        "T",
        "F",
        "tRue",
        "yEs",
        "nULL",
        "inf",
        "nan",
        "Inf",
        ".iNf",
        // an exponent needs a dot before and a sign after it
        "1e-4",
        "1e4",
        "1E5",
        "1.e4",
        "1.0e4",
        "1e400",
        "1e+3",
        "1.5e+3_0",
        // not the digits of the base
        "08",
        "09",
        "0o10",
        "0b12",
        "0xG",
        "0x",
        "0b",
        "1:60",
        "01:30",
        "0:30",
        "12:3:456",
        // not quite a number
        "-.5",
        "+.5",
        "._5",
        ".",
        "-",
        "+",
        "--1",
        "1-",
        "1.2.3",
        "1,000",
        "10%",
        "1 0",
        "0x1.5",
        // not quite a date
        "2022-1-1",
        "2020-01-01T00:00",
        "2022/01/01",
        "22-01-01",
        // letters of other scripts
        "٣",
        "½",
        "名前",
        "adamw",
        "automl"
      })
  void readsAllElseAsText(String text) {
    assertEquals("\"" + text + "\"", read(text));
  }

  // ---- size

  @Test
  void keepsOnlyTheSizeOfHugeNumbers() {
    String digits = "9".repeat(4_000_000);

    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          var value = ((ScalarValue.Int) Yaml11.resolve(digits)).value();
          assertTrue(value.compareTo(BigInteger.TEN.pow(300)) > 0);
          assertTrue(value.bitLength() < 20_000);
          var below = ((ScalarValue.Int) Yaml11.resolve("-" + digits)).value();
          assertTrue(below.compareTo(BigInteger.TEN.pow(300).negate()) < 0);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "0x, F, '', 1000000",
    "0b, 1, '', 1000000",
    "0, 7, '', 1000000",
    "1, :30, '', 1000000",
    "1, _, '', 1000000",
    "1., 5, '', 1000000",
    "1.0e+, 9, '', 1000000",
    "1.0e-, 9, '', 1000000",
    "0.0e+, 9, '', 1000",
    "2022-01-01T00:00:00., 0, Z, 1000000",
    "'2022-01-01', ' ', x, 1000000"
  })
  void readsHostileTextsQuickly(String head, String part, String tail, int count) {
    String text = head + part.repeat(count) + tail;

    assertTimeout(
        Duration.ofSeconds(20), () -> assertTrue(Yaml11.resolve(text).toString().length() > 0));
  }

  @Test
  void keepsExponentsSmall() {
    assertEquals("non-finite", read("1.0e+999999999"));
    assertEquals("0.0", read("1.0e-999999999"));
    assertEquals("0.0", read("0.0e+999999999"));
  }

  private static String read(String text) {
    return NodeList.of(Yaml11.resolve(text));
  }
}
