package dev.automllint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.automllint.secret.Secrets;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamedSecretsTests {
  static String[][] secrets() {
    return new String[][] {
      {"password: 'it''s'\na: b", "password: ***\na: b"},
      {"token: |-\n  a\n\n  b\nc: d", "token: ***\nc: d"},
      {"token: a\n  b\nc: d", "token: ***\nc: d"},
      {"token: \"a\n  b\"\nc: d", "token: ***\nc: d"},
      {"token:\n  a\nc: d", "token:\n  ***\nc: d"},
      {"secrets:\n  a: b\n  c:\n    d\ne: f", "secrets:\n  a: ***\n  c:\n    ***\ne: f"},
      {"token:\n- a\n- b\nc: d", "token:\n- ***\n- ***\nc: d"},
      {"{password: [a, b], c: d}", "{password: [***, ***], c: d}"},
      {"{password: {a: b, c: d}, e: f}", "{password: {a: ***, c: ***}, e: f}"},
      {"{password: a b, type: c}", "{password: ***, type: c}"},
      {"? password\n: x\n? a\n: b", "? password\n: ***\n? a\n: b"},
      {"[{name: HF_TOKEN, value: x}]", "[{name: HF_TOKEN, value: ***}]"},
      {"[{value: x, name: PASSWORD}]", "[{value: ***, name: PASSWORD}]"},
      {"[run, --password, x, y]", "[run, --password, ***, y]"},
      {"password: &p x\na: *p", "password: ***\na: ***"},
      {"a: &p x\npassword: *p", "a: &p ***\npassword: ***"},
      {"password: s3cr3t-1\na: x s3cr3t-1 y", "password: ***\na: x *** y"},
      {"a: '{\"password\": \"x\"}'\nb: c", "a: '{\"password\": \"***\"}'\nb: c"},
      {"# password: x\na: b", "# password: ***\na: b"},
      {"password:\na: b", "password:\na: b"},
      {"name: my-token\ntype: a\nvalue: b", "name: my-token\ntype: a\nvalue: ***"},
      {"name: max_trials\nvalue: 5", "name: max_trials\nvalue: 5"},
      {"[{key: HF_TOKEN, value: x}]", "[{key: HF_TOKEN, value: ***}]"},
      {"[{Value: x, Name: HF_TOKEN}]", "[{Value: ***, Name: HF_TOKEN}]"},
      {"[[DB_PASSWORD, x], [A_B, x]]", "[[DB_PASSWORD, ***], [A_B, x]]"},
      {"[password, x]", "[password, x]"},
      {"tokens: [a, 0a1b2c3d4e5f]", "tokens: [a, ***]"},
      {"secrets:\n  value: x\n  id: y", "secrets:\n  value: ***\n  id: ***"},
      {"tags: {token: learning_rate}", "tags: {token: learning_rate}"},
      {"TOKEN: $TOKEN\na: x --token <token>", "TOKEN: $TOKEN\na: x --token <token>"},
      {"auth: {type: key-2024-a1}", "auth: {type: key-2024-a1}"},
    };
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void areMaskedWhereverTheyAre(String text, String masked) {
    assertEquals(masked, masked(text));
  }

  @Test
  void takesNoTimeForManySecrets() {
    var text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append("password").append(i).append(": s3cr3t-").append(i).append('\n');
    }
    assertTimeout(Duration.ofSeconds(20), () -> masked(text.toString()));
  }

  private static String masked(String text) {
    Secrets secrets = YamlReader.read(new SourceFile("job.yml", text)).secrets();
    return secrets.masked(new Span(0, text.length()));
  }
}
