package dev.automllint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTests {
  private static final String KEY = "a1+/".repeat(21) + "Zz==";
  private static final String WEB_TOKEN = "eyJhbGciOiJI.eyJzdWIiOiIx.dozjgNryP4J3-_x";

  static String[][] secrets() {
    return new String[][] {
      {"https://h/c?sv=1&sig=aB%2Bc%3D&se=2", "https://h/c?sv=1&sig=***&se=2"},
      {"Name=a;AccountKey=aB+c==;Suffix=x", "Name=a;AccountKey=***;Suffix=x"},
      {"SharedAccessKey=aB+c=", "SharedAccessKey=***"},
      {"x: \"https://h/c?sig=aB\"\ny: 1", "x: \"https://h/c?sig=***\"\ny: 1"},
      {"{x: \"https://h/c?sig=aB\", y: 1}", "{x: \"https://h/c?sig=***\", y: 1}"},
      {"https://user:p:w@host/x", "https://user:***@host/x"},
      {"git+ssh://u:pw@h", "git+ssh://u:***@h"},
      {"a " + WEB_TOKEN + " b", "a *** b"},
      {"a " + WEB_TOKEN + ".x.y b", "a *** b"},
      {"k: " + KEY, "k: ***"},
      {"password: hunter2", "password: ***"},
      {"password : hunter2", "password : ***"},
      {"client_secret: a # b", "client_secret: *** # b"},
      {"AZURE_CLIENT_SECRET_x: abc8Q~", "AZURE_CLIENT_SECRET_x: ***"},
      {"account-key: x", "account-key: ***"},
      {"accessKey: x", "accessKey: ***"},
      {"sas_token: x", "sas_token: ***"},
      {"HF_TOKEN: x", "HF_TOKEN: ***"},
      {"TOKEN_2: x", "TOKEN_2: ***"},
      {"api_key: 'it''s'", "api_key: '***'"},
      {"\"api_key\": \"a\\\"b\"", "\"api_key\": \"***\""},
      {"\"api_key\":1234", "\"api_key\":***"},
      {"{password: a b, type: c}", "{password: ***, type: c}"},
      {"{password: a", "{password: ***"},
      {"password: 'never closed\nx: 1", "password: '***\nx: 1"},
      {"# password: x\n  y: 1", "# password: ***\n  y: 1"},
      {"- token: |-\n    a\n\n    b\n- c: d", "- token: |-\n    ***\n\n    ***\n- c: d"},
      {"token: a\n  b\r\nc: d", "token: ***\n  ***\r\nc: d"},
      {"token: \"a\n  b\"\nc: {d: e}", "token: \"***\"\nc: {d: e}"},
      {"token:\n  a\nb: c", "token:\n  ***\nb: c"},
      {"secrets:\n  a: b\n  c:\n    d\ne: f", "secrets:\n  a: ***\n  c:\n    ***\ne: f"},
      {"https://h/api?code=aB==&x=1", "https://h/api?code=***&x=1"},
      {"https://h/api?x=1&KEY=aB", "https://h/api?x=1&KEY=***"},
      {"https://h/?X-Amz-Signature=ab&sv=1", "https://h/?X-Amz-Signature=***&sv=1"},
      {"https://h/?subscription-key=ab", "https://h/?subscription-key=***"},
      {"x: hf_" + "aB".repeat(17), "x: ***"},
      {"[ghp_" + "a1".repeat(18) + "]", "[***]"},
      {"github_pat_11AAAAAAA0_" + "a".repeat(40), "***"},
      {"sk-" + "aB".repeat(24), "***"},
      {"sk-proj-" + "a-B_1".repeat(9), "***"},
      {"'xoxb-123456789012-1234567890123-aB'", "'***'"},
      {"glpat-aB1-" + "x".repeat(16), "***"},
      {"aws AKIA" + "A1".repeat(8) + ", x", "aws ***, x"},
      {
        "- name: HF_TOKEN\r\n  value: x\r\n- name: a\r\n  value: b",
        "- name: HF_TOKEN\r\n  value: ***\r\n- name: a\r\n  value: b"
      },
      {"[{name: 'api-key', value: x}]", "[{name: 'api-key', value: ***}]"},
      {"{password: [a, b], c: d}", "{password: ***, c: d}"},
      {"{password: {a: b, c: d}, e: f}", "{password: ***, e: f}"},
      {"token:\n- a\n- b\nc: d", "token:\n- ***\n- ***\nc: d"},
    };
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void masksWhatLetsSomebodyIn(String text, String masked) {
    assertEquals(masked, Secrets.masked(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "=",
        "path: azureml://datastores/a/paths/b@c:d",
        "path: wasbs://container@account.blob.core.windows.net/x",
        "path: azureml:my-token:1",
        "design=flat&significant=no",
        "code=3\nkey=4 & code = 5",
        "https://h/?sv=2024-01-01&se=1&sp=rl&sr=c&codec=x",
        "checkpoint: hf_model_for_images_of_all_kinds_2024",
        "compute: sk-gpu-cluster-with-a-long-name-2024",
        "model: sk-imageclassificationmodels",
        "task-hfxx_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "disk-aB1aB1aB1aB1aB1aB1aB1aB1aB1",
        "name: my-token\ntype: a\nvalue: b",
        "name: max_trials\nvalue: 5",
        "max_tokens: 5\ntokenizer: x",
        "password:",
        "password: ''",
        "if token == x",
        "eyJhbGciOiJI.eyJzdWIiOiIx",
        "sigma: 3\nconfig: 4\nssh_public_keys: x",
        "data/year=2024/month=01/day=01/a_very_long_name_that_goes_on.csv",
        "data/a/very/long/path/that/goes/on/and/on/and/on/year=2024"
      })
  void leavesTheRest(String text) {
    assertSame(text, Secrets.masked(text));
  }

  @Test
  void masksPartsOfSecrets() {
    String text = "https://u:secret@h";
    List<Span> secrets = Secrets.in(text);
    assertEquals(List.of(new Span(10, 16)), secrets);
    assertEquals("u:***", Secrets.masked(text, secrets, 8, 12));
    assertEquals("***", Secrets.masked(text, secrets, 12, 14));
    assertEquals("***@h", Secrets.masked(text, secrets, 14, 18));
    assertEquals("@h", Secrets.masked(text, secrets, 16, 18));
  }

  /** One that looked at everything again and again would not end within a day. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "eyJ",
        "eyJ.",
        "eyJa.b",
        "=",
        "a=",
        "://",
        "://:",
        "://a:b@",
        "a:",
        "token:",
        "token: ",
        "token: '",
        "token: \"",
        "token: \\\"",
        "token=\"",
        "token=",
        " token: a",
        "token: a\n",
        "\"token\":",
        " ",
        "\n",
        "{",
        "a",
        "/",
        "'",
        "sig=&",
        "token: |\n",
        "- token:\n",
        "?",
        "sk-",
        "hf_aB1",
        "sk-proj-a",
        "?key=",
        "name: token",
        "name: token\nvalue: ",
        "{password: [",
      })
  void endsOnFourMebibytesOfAnything(String part) {
    String text = part.repeat((4 << 20) / part.length());
    int end = 0;
    for (Span secret : Secrets.in(text)) {
      assertTrue(secret.start() >= end && secret.end() <= text.length());
      end = secret.end();
    }
  }
}
