package dev.automllint.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.text.Span;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
      {"{password: a b, type: c}", "{password: ***"},
      {"{password: a", "{password: ***"},
      {"password: 'never closed\nx: 1", "password: '***\nx: 1"},
      {"# password: x\n  y: 1", "# password: ***\n  y: 1"},
      {"- token: |-\n    a\n\n    b\n- c: d", "- token: ******\n- c: d"},
      {"token: a\n  b\r\nc: d", "token: ******\r\nc: d"},
      {"token: \"a\n  b\"\nc: {d: e}", "token: \"******\nc: {d: e}"},
      {"  token:\n\ta\n  b: c", "  token:***\n  b: c"},
      {"token:\n  a\nb: c", "token:***\nb: c"},
      {"token: # ours\n  a\nb: c", "token: # ours***\nb: c"},
      {"secrets:\n  a: b\n  c:\n    d\ne: f", "secrets:***\ne: f"},
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
      {"pypi-AgE" + "aB-1_".repeat(9), "***"},
      {"{\\\"password\\\": \\\"x\\\"}", "{\\\"password\\\": ***"},
      {"aws AKIA" + "A1".repeat(8) + ", x", "aws ***, x"},
      {"{password: [a, b], c: d}", "{password: ***"},
      {"token:\n- a\n- b\nc: d", "token:***\nc: d"},
      {"AZURE_OPENAI_KEY: x", "AZURE_OPENAI_KEY: ***"},
      {"AZURE_DEVOPS_EXT_PAT: x", "AZURE_DEVOPS_EXT_PAT: ***"},
      {"db_pass: x\nsigning_key: y", "db_pass: ***\nsigning_key: ***"},
      {"x-functions-key: x", "x-functions-key: ***"},
      {"curl -H 'Authorization: Bearer x' a", "curl -H 'Authorization: ***"},
      {"a Bearer aB1aB1aB1= b", "a Bearer *** b"},
      {"x: abc8Q~" + "aB-1~.z".repeat(5), "x: ***"},
      {"x: dapi" + "0a".repeat(16), "x: ***"},
      {"x: AIza" + "aB-1_".repeat(7), "x: ***"},
      {"x: npm_" + "aB1".repeat(12), "x: ***"},
      {"run --password x --epochs 5", "run --password *** --epochs 5"},
      {"run --password=x --epochs=5", "run --password=*** --epochs=5"},
      {"[\"--password\", \"x\", \"y\"]", "[\"--password\", \"***\", \"y\"]"},
      {"https://0a1b2c3d4e5f@host/x", "https://***@host/x"},
      {"x: sk_live_aB3xZ9pM2uK8n5bJ4hQ7fW1k", "x: ***"},
      {"https://hooks.example/T0/aB3xZ9pM2uK8n5bJ4hQ7fW1k", "https://hooks.example/T0/***"},
      {"x: SG.aB3xZ9pM2u.K8n5bJ4hQ7fW1kaB3xZ9pM2uK8", "x: ***"},
      {"x: shpat_" + "0a".repeat(16), "x: ***"},
      {"-----BEGIN PGP PRIVATE KEY BLOCK-----\nlQ\n", "***"},
      {"kaggle_key: 0a1b2c3d4e5f", "kaggle_key: ***"},
      {"sshKey: 0a1b2c3d4e5f", "sshKey: ***"},
      {"{\\\"auth\\\": \\\"dXNlcjpzM2NyM3Q\\\"}", "{\\\"auth\\\": ***\"}"},
      {"tokens: 0a1b2c3d4e5f", "tokens: ***"},
      {"AZURE_PASSWORD:hunter2\n- token:x", "AZURE_PASSWORD:***\n- token:***"},
      {"db_pw: x\nPasswort: y\nCookie: z", "db_pw: ***\nPasswort: ***\nCookie: ***"},
      {"HF_TOKEN: learning_rate", "HF_TOKEN: ***"},
      {"docker login -u a -p x host", "docker login -u a -p *** host"},
      {"sshpass -p x ssh host", "sshpass -p *** ssh host"},
      {"mysql -uroot -px db", "mysql -uroot -p*** db"},
      {"wandb login 0a1b2c3d4e5f60718293 y", "wandb login *** y"},
      {"curl -u a:x https://h", "curl -u a:*** https://h"},
      {"curl --user a:x https://h", "curl --user a:*** https://h"},
      {"openssl x -passin pass:x y", "openssl x -passin pass:*** y"},
      {"echo x | docker login --password-stdin", "echo *** | docker login --password-stdin"},
      {
        "[{\\\"name\\\": \\\"DB_PASSWORD\\\", \\\"value\\\": \\\"x\\\"}]",
        "[{\\\"name\\\": \\\"DB_PASSWORD\\\", \\\"value\\\": ***}]"
      },
      {"- value: x\n  name: DB_PASSWORD\n", "- value: ***\n  name: DB_PASSWORD\n"},
      {"- name: DB_PASSWORD\n  value: x\n", "- name: DB_PASSWORD\n  value: ***\n"},
      {
        "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----",
        "*** RSA PRIVATE KEY-----"
      },
      {"-----BEGIN PRIVATE KEY-----\nMIIE\n", "***"},
      {"password: s3cr3t-s3cr3t\nx: s3cr3t-s3cr3t!", "password: ***\nx: ***!"},
      {"password: max_trials\nmax_trials: 5", "password: ***\nmax_trials: 5"},
    };
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void masksWhatLetsSomebodyIn(String text, String masked) {
    assertEquals(masked, masked(text));
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
        "disk-a1b2c3d4e5f6a7b8c9d0e1f2",
        "max_tokens: 5\ntokenizer: x",
        "pad_token_id: 0\ntoken_type: bpe\nPARTITION_KEY: x\nlabel_key: x",
        "https://organisation@dev.azure.com/organisation/project",
        "azureml://datastores/a/paths/Very/Long/Paths/2024/of/many/folders/year=*/month=*",
        "password: <password>\nHF_TOKEN: ${{ secrets.HF_TOKEN }}\nAPI_KEY: $API_KEY",
        "password: ${PASSWORD}\nAPI_KEY: $(API_KEY)\ntoken: \"#{TOKEN}#\"\npwd: '{{ pwd }}'",
        "use_auth_token: true\npassword: null\nAuthorization: Bearer $TOKEN",
        "https://user:${PASSWORD}@host/x",
        "docker login -u $USER -p $PASS",
        "token: learning_rate",
        "secret_name: vault-entry\npassword_file: a.txt\ncredentialType: x\nsecretary: y",
        "primary_key: image_id\nsort_key: b\nmonkey: banana\nbypass: no\nauth: key",
        "secret-image:1.0\nx: my_token:1\ntoken://a",
        "public_key: 0a1b2c3d4e5f\nlabel_key: class_2",
        "docker run -p 8080:80 -u 1000:1000 image\nmkdir -p a/b\nrsync -u host:/a /b",
        "az acr login --name registry\ndocker login registry0123456789012345.azurecr.io",
        "AutoML_0a1b2c3d-0a1b-4a1b-8a1b-0a1b2c3d4e5f",
        "mask-rcnn_swin-t-p4-w7_fpn_ms-crop-3x_coco",
        "image@sha256:0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9",
        "experiment: FridgeObjectDetection2024Yolov5\nvm: Standard_NC24ads_A100_v4",
        "password:",
        "password: ''",
        "if token == x",
        "eyJhbGciOiJI.eyJzdWIiOiIx",
        "sigma: 3\nconfig: 4\nssh_public_keys: x",
        "data/year=2024/month=01/day=01/a_very_long_name_that_goes_on.csv",
        "data/a/very/long/path/that/goes/on/and/on/and/on/year=2024"
      })
  void leavesTheRest(String text) {
    assertEquals(text, masked(text));
  }

  @Test
  void masksPartsOfSecrets() {
    var secrets = new Secrets("https://u:secret@h");
    assertEquals("u:***", secrets.masked(new Span(8, 12)));
    assertEquals("***", secrets.masked(new Span(12, 14)));
    assertEquals("***@h", secrets.masked(new Span(14, 18)));
    assertEquals("@h", secrets.masked(new Span(16, 18)));
  }

  private static String masked(String text) {
    return new Secrets(text).masked(new Span(0, text.length()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          password: x         | 10, 11 | x        | x   | ***
          password: 'x'       | 10, 13 | x        | x   | ***
          https://u:pw@h      | 0, 14  | https://u:pw@h | https://u:pw@h | https://u:***@h
          https://u:pw@h      | 0, 14  | https://u:pw@h | https | https
          https://u:pw@h      | 0, 14  | https://u:pw@h | pw    | ***
          password: x, y      | 0, 8   | password | password | password
          """)
  void knowsAValueByItsPlace(String text, String place, String value, String part, String shown) {
    int[] span = Stream.of(place.split(", ")).mapToInt(Integer::parseInt).toArray();
    assertEquals(shown, new Secrets(text).masked(new Span(span[0], span[1]), value, part));
  }

  @Test
  void masksOnlyOddSecretsInMessages() {
    String message = "`max_trials` must be at most 42, is S3cr3t-42";
    assertEquals(message, new Secrets("token: max_trials\nPIN_PASS: 42").maskedInMessage(message));
    assertEquals(
        "`max_trials` must be at most 42, is ***",
        new Secrets("token: S3cr3t-42").maskedInMessage(message));
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
        "eyJ-",
        "-----BEGIN PRIVATE KEY-----",
        "-----BEGIN ",
        "--password ",
        "Bearer ",
        "aaa8Q~",
        "https://a@",
        "_KEY",
        "token: s3cr3t-1\n",
        "password: s3cr3t-s3cr3t s3cr3t-s3cr3t ",
        "[password: a, ",
        "a_key: ",
        "\nx:a",
        "a_key=",
        "login -p",
        "login ",
        "login a",
        "-u a:",
        "echo a",
        "name: token value: ",
        "value: a name: ",
        "aB1",
        "aB1aB1aB1aB1aB1aB1aB1aB1.",
        "password: ${",
      })
  void endsSoonOnAMebibyteOfAnything(String part) {
    String text = part.repeat((1 << 20) / part.length());
    assertTrue(masked(text).length() <= text.length() * 2);
  }
}
