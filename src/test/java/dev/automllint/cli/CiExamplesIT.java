package dev.automllint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Runs the shell commands of the action and of the CI examples as their services would, with the
 * packaged program. Only Maven is stood in for: it would build what is packaged already.
 */
@DisabledOnOs(OS.WINDOWS)
class CiExamplesIT {
  private static final Path HOME = Path.of(System.getProperty("automl-lint.directory"));
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Path CI = PROJECT.resolve("examples/ci");
  private static final Path ACTION = PROJECT.resolve(".github/actions/automl-lint");
  private static final String BROKEN = "job.yml:15:18";

  private static final String BUILD =
      """
      while [ "$1" != --file ]; do shift; done
      mkdir "${2%%/pom.xml}/target" && ln -s '%s' "${2%%/pom.xml}/target/automl-lint"
      """
          .formatted(HOME);
  private static final String NO_BUILD = "echo it is built again; exit 1\n";

  @TempDir private Path folder;

  private final Map<String, String> environment = new HashMap<>();
  private Path clone;
  private Path workspace;
  private Path temp;
  private Path mvn;

  private record Result(int code, String output) {}

  @BeforeEach
  void prepare() throws Exception {
    workspace = Files.createDirectory(folder.resolve("workspace"));
    temp = Files.createDirectory(folder.resolve("temp"));
    clone = Files.createDirectory(folder.resolve("sources"));
    Path launcher = Path.of("src/main/launcher/automl-lint-from-source");
    Files.createDirectories(clone.resolve(launcher).getParent());
    Files.copy(
        PROJECT.resolve(launcher), clone.resolve(launcher), StandardCopyOption.COPY_ATTRIBUTES);
    Path action = Files.createDirectories(clone.resolve(PROJECT.relativize(ACTION)));
    Path bin = Files.createDirectory(folder.resolve("bin"));
    mvn = bin.resolve("mvn");
    maven(BUILD);
    environment.put("PATH", bin + ":" + System.getenv("PATH"));
    environment.put("GITHUB_ACTION_PATH", action.toString());
    environment.put("GITHUB_STEP_SUMMARY", temp.resolve("summary.md").toString());
    environment.put("GITHUB_PATH", temp.resolve("path").toString());
    environment.put("GITHUB_OUTPUT", temp.resolve("output").toString());
    environment.put("RUNNER_TEMP", temp.toString());
    environment.put("AGENT_TEMPDIRECTORY", temp.toString());
  }

  @AfterEach
  void removeLinks() throws IOException { // JUnit warns of those that lead out of its folder
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  @Test
  void actionBuildsAndChecks() throws Exception {
    addJob("full.yml");
    Result clean = runAction(".", "");
    assertEquals(0, clean.code(), clean.output());
    addJob("broken.yml");
    Result broken = runAction("job.yml\nmissing folder\n", "");
    assertEquals(2, broken.code(), broken.output());
    assertTrue(broken.output().contains(BROKEN + ": error: "), broken.output());
    assertTrue(broken.output().contains("missing folder"), broken.output());
    addJob("huggingface.yml");
    maven(NO_BUILD); // what was built once comes from the cache
    Result withInfos = runAction("job.yml", "--min-severity\ninfo\n");
    assertTrue(withInfos.output().contains(": info: "), withInfos.output());
  }

  @Test
  void actionRunsNothingFromItsInputs() throws Exception {
    addJob("full.yml");
    Result result = runAction("$(touch ran)\n; touch ran\n", "--exclude\n$(touch ran)\n");
    assertEquals(2, result.code(), result.output());
    assertFalse(Files.exists(workspace.resolve("ran")));
  }

  @Test
  void actionNamesWhatItWouldBuildByItsSources() throws Exception {
    addJob("full.yml");
    assertEquals(0, runAction(".", "").code());
    assertEquals(0, runAction(".", "").code());
    Files.writeString(clone.resolve("pom.xml"), "<project/>");
    assertEquals(0, runAction(".", "").code());
    List<String> names =
        Files.readAllLines(temp.resolve("output")).stream()
            .filter(line -> line.startsWith("sources="))
            .toList();
    assertEquals(List.of(3, 2L), List.of(names.size(), names.stream().distinct().count()));
  }

  /** Released files, by path and by address, need no Maven and no repository. */
  @Test
  void allTakeAnArchive() throws Exception {
    maven(NO_BUILD);
    Path archive = built(".tar.gz").orElseThrow();
    addJob("broken.yml");
    assertBroken(runAction("job.yml", "", archive.toString()));
    Map<String, String> variables = Map.of("AUTOML_LINT_PACKAGE", archive.toUri().toString());
    assertBroken(runGitlabJob(variables));
    assertBroken(runAzurePipeline(variables));
  }

  @Test
  void allTakeAWheel() throws Exception {
    maven(NO_BUILD);
    Optional<Path> wheel = built(".whl");
    assumeTrue(wheel.isPresent() && bash("python3 -m pip --version", Map.of()).code() == 0);
    environment.put("PIP_NO_INDEX", "1");
    addJob("broken.yml");
    // Python looks for modules in the current folder first, which is a stranger's.
    Files.writeString(workspace.resolve("pip.py"), "raise SystemExit(3)\n");
    assertBroken(runGitlabJob(Map.of("AUTOML_LINT_PACKAGE", wheel.get().toString())));
    Pattern installation = Pattern.compile("(?s)case \\$AUTOML_LINT_PACKAGE in.*?esac");
    Set<String> ways = new HashSet<>();
    for (Path file :
        List.of(
            CI.resolve("gitlab-ci.yml"),
            CI.resolve("azure-pipelines.yml"),
            ACTION.resolve("action.yml"))) {
      Matcher way = installation.matcher(Files.readString(file));
      assertTrue(way.find(), file::toString);
      ways.add(way.group().replaceAll("(?m)^ +", ""));
    }
    assertEquals(1, ways.size(), "all install in one way");
  }

  private static void assertBroken(Result result) {
    assertEquals(1, result.code(), result.output());
    assertTrue(result.output().contains("out-of-range"), result.output());
  }

  private static Optional<Path> built(String ending) throws IOException {
    try (Stream<Path> files = Files.list(HOME.getParent())) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst();
    }
  }

  @Test
  void problemMatcherReadsConciseOutput() throws Exception {
    var matcher = (Map<?, ?>) first(yaml(ACTION.resolve("problem-matcher.json")), "problemMatcher");
    var pattern = (Map<?, ?>) first(matcher, "pattern");
    Pattern regexp = Pattern.compile((String) pattern.get("regexp"));
    for (String name : List.of("job.yml", "a b: 3:4.yml")) {
      Files.copy(PROJECT.resolve("examples/broken.yml"), workspace.resolve(name));
      Result result =
          bash("'%s/bin/automl-lint' --format concise '%s'".formatted(HOME, name), Map.of());
      List<List<String>> found = new ArrayList<>();
      for (String line : result.output().lines().toList()) {
        Matcher match = regexp.matcher(line);
        if (match.find()) {
          found.add(
              Stream.of("file", "line", "column", "severity", "code")
                  .map(field -> match.group((Integer) pattern.get(field)))
                  .toList());
        }
      }
      assertTrue(
          found.contains(List.of(name, "15", "18", "error", "out-of-range")), result.output());
      assertEquals(4, found.size(), result.output());
    }
    Matcher windows = regexp.matcher("C:/jobs/job.yml:1:2: warning: a [b] c [lost-key]");
    assertTrue(windows.find());
    assertEquals("C:/jobs/job.yml", windows.group(1));
    assertEquals("a [b] c", windows.group(5));
  }

  @Test
  void githubWorkflowReports() throws Exception {
    Map<?, ?> workflow = yaml(CI.resolve("github-workflow.yml"));
    Map<?, ?> job = (Map<?, ?>) ((Map<?, ?>) workflow.get("jobs")).get("automl-lint");
    String onPath = "PATH='%s/bin':$PATH\n".formatted(HOME);
    for (Object step : (List<?>) job.get("steps")) {
      Object script = ((Map<?, ?>) step).get("run");
      if (script != null) {
        addJob("full.yml");
        assertEquals(0, bash(onPath + script, Map.of()).code());
        addJob("broken.yml");
        Result broken = bash(onPath + script, Map.of());
        assertEquals(1, broken.code(), broken.output());
        assertTrue(
            broken.output().contains("(out-of-range),file=job.yml,line=15,endLine=15,col=18"),
            broken.output());
      }
    }
    assertTrue(Files.readString(workspace.resolve("automl-lint.sarif")).contains("out-of-range"));
    assertTrue(Files.readString(temp.resolve("summary.md")).contains("out-of-range"));
  }

  @Test
  void azurePipelineReports() throws Exception {
    Map<String, String> variables = repository(yaml(CI.resolve("azure-pipelines.yml")));
    addJob("broken.yml");
    Result built = runAzurePipeline(variables);
    assertBroken(built);
    assertTrue(built.output().contains("##vso[task.logissue type=error;"), built.output());
    String named = "##vso[task.setvariable variable=AUTOML_LINT_COMMIT]";
    assertTrue(built.output().matches("(?s).*\\Q" + named + "\\E[0-9a-f]{40}\n.*"), built.output());
    assertTrue(Files.readString(temp.resolve("automl-lint.xml")).contains("out-of-range"));

    maven(NO_BUILD);
    assertBroken(runAzurePipeline(variables));
  }

  @Test
  void gitlabJobReports() throws Exception {
    Map<String, String> variables =
        repository((Map<?, ?>) yaml(CI.resolve("gitlab-ci.yml")).get("automl-lint"));
    addJob("broken.yml");
    Result built = runGitlabJob(variables);
    assertBroken(built);
    assertTrue(built.output().contains(BROKEN), built.output());
    String report = Files.readString(workspace.resolve("gl-code-quality-report.json"));
    assertTrue(report.contains("out-of-range"), report);

    maven(NO_BUILD);
    assertBroken(runGitlabJob(variables));

    commit(variables.get("AUTOML_LINT_VERSION"));
    Result another = runGitlabJob(variables);
    assertEquals(2, another.code(), another.output());
    assertTrue(another.output().contains("it is built again"), another.output());
    maven(BUILD);
    assertBroken(runGitlabJob(variables));
  }

  // ---- what the services do

  private void maven(String script) throws IOException {
    Files.writeString(mvn, "#!/bin/sh\n" + script);
    assertTrue(mvn.toFile().setExecutable(true));
  }

  private void addJob(String example) throws IOException {
    Files.copy(
        PROJECT.resolve("examples").resolve(example),
        workspace.resolve("job.yml"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private Result runAction(String paths, String options) throws Exception {
    return runAction(paths, options, "");
  }

  private Result runAction(String paths, String options, String file) throws Exception {
    Files.deleteIfExists(Path.of(environment.get("GITHUB_PATH")));
    Map<?, ?> action = yaml(ACTION.resolve("action.yml"));
    var output = new StringBuilder();
    String onPath = "";
    for (Object item : (List<?>) ((Map<?, ?>) action.get("runs")).get("steps")) {
      Map<?, ?> step = (Map<?, ?>) item;
      if (step.get("run") instanceof String script) {
        assertFalse(script.contains("${{"), "inputs go through the environment");
        Map<String, String> variables = new HashMap<>();
        if (step.get("env") instanceof Map<?, ?> env) {
          env.forEach(
              (name, value) ->
                  variables.put(
                      (String) name,
                      ((String) value)
                          .replace("${{ inputs.paths }}", paths)
                          .replace("${{ inputs.options }}", options)
                          .replace("${{ inputs.package }}", file)));
        }
        Result result = bash(onPath + script, variables);
        output.append(result.output());
        if (result.code() != 0) {
          return new Result(result.code(), output.toString());
        }
        Path added = Path.of(environment.get("GITHUB_PATH"));
        if (Files.exists(added)) {
          onPath = "PATH='%s':$PATH\n".formatted(Files.readAllLines(added).get(0));
        }
      }
    }
    return new Result(0, output.toString());
  }

  private Result runAzurePipeline(Map<String, String> variables) throws Exception {
    var output = new StringBuilder();
    for (Object item : (List<?>) yaml(CI.resolve("azure-pipelines.yml")).get("steps")) {
      Map<?, ?> step = (Map<?, ?>) item;
      boolean forPackage = variables.containsKey("AUTOML_LINT_PACKAGE");
      if (step.get("bash") instanceof String script
          && !(forPackage && step.get("condition") instanceof String)) {
        Result result = bash(script, variables);
        output.append(result.output());
        if (result.code() != 0) {
          return new Result(result.code(), output.toString());
        }
      }
    }
    return new Result(0, output.toString());
  }

  private Result runGitlabJob(Map<String, String> variables) throws Exception {
    Map<?, ?> job = (Map<?, ?>) yaml(CI.resolve("gitlab-ci.yml")).get("automl-lint");
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("CI_JOB_ID", "test-" + ProcessHandle.current().pid());
    var script = new StringBuilder("trap 'rm -rf \"/tmp/automl-lint-$CI_JOB_ID\"' EXIT\n");
    for (String part : List.of("before_script", "script")) {
      ((List<?>) job.get(part)).forEach(line -> script.append(line).append('\n'));
    }
    return bash(script.toString(), environment);
  }

  /** The variables of an example, leading to a repository that can be cloned here. */
  private Map<String, String> repository(Map<?, ?> example) throws Exception {
    Map<?, ?> variables = (Map<?, ?>) example.get("variables");
    String version = (String) variables.get("AUTOML_LINT_VERSION");
    commit(version);
    Map<String, String> result = new HashMap<>();
    result.put("AUTOML_LINT_REPOSITORY", "file://" + clone);
    result.put("AUTOML_LINT_VERSION", version);
    assertTrue(variables.keySet().containsAll(result.keySet()));
    return result;
  }

  private void commit(String branch) throws Exception {
    String git = "git -c user.name=t -c user.email=t@example.com -c commit.gpgsign=false ";
    Result made =
        bash(
            "cd '%s' && git init -q && git checkout -q -B '%s' && git add . && %s"
                    .formatted(clone, branch, git)
                + "commit -q --allow-empty -m x",
            Map.of());
    assertEquals(0, made.code(), made.output());
  }

  private Result bash(String script, Map<String, String> variables) throws Exception {
    var builder =
        new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script);
    builder.environment().putAll(environment);
    builder.environment().putAll(variables);
    builder.directory(workspace.toFile()).redirectErrorStream(true);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Result(process.waitFor(), output);
  }

  private static Map<?, ?> yaml(Path file) throws IOException {
    return (Map<?, ?>)
        new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
  }

  private static Object first(Map<?, ?> mapping, String key) {
    return ((List<?>) mapping.get(key)).get(0);
  }
}
