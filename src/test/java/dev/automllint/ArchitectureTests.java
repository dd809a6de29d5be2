package dev.automllint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.automllint.diagnostic.Quoted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may use whom; the table is that of the design. */
class ArchitectureTests {
  private static final String ROOT = "dev.automllint.";

  private static final String SNAKEYAML = "org.snakeyaml.engine";
  private static final String NETWORKNT = "com.networknt.schema";
  private static final String JSON_STREAM = "tools.jackson.core";
  private static final String JSON_TREE = "tools.jackson.databind";
  private static final String PICOCLI = "picocli";
  private static final String DIFF_UTILS = "com.github.difflib";
  private static final String LSP4J = "org.eclipse.lsp4j";
  private static final String GSON = "com.google.gson";

  private static final List<String> LIBRARIES =
      List.of(SNAKEYAML, NETWORKNT, JSON_STREAM, JSON_TREE, PICOCLI, DIFF_UTILS, LSP4J, GSON);

  /** What each package may use, beside itself and the JDK. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("text", Set.of()),
          Map.entry("files", Set.of("text")),
          Map.entry("secret", Set.of("text")),
          Map.entry("diagnostic", Set.of("secret", "text")),
          Map.entry("yaml", Set.of("secret", "text", "diagnostic", SNAKEYAML)),
          Map.entry("job", Set.of("yaml", "diagnostic", "text")),
          Map.entry(
              "data",
              Set.of(
                  "schema.document",
                  "schema.message",
                  "schema.validate",
                  "job",
                  "yaml",
                  "files",
                  "diagnostic",
                  "text",
                  JSON_STREAM)),
          Map.entry("schema.document", Set.of("yaml", "diagnostic", JSON_STREAM)),
          Map.entry(
              "schema.message", Set.of("schema.document", "job", "yaml", "diagnostic", "text")),
          Map.entry(
              "schema.validate",
              Set.of(
                  "schema.document",
                  "schema.message",
                  "job",
                  "yaml",
                  "diagnostic",
                  "text",
                  NETWORKNT,
                  JSON_TREE)),
          Map.entry(
              "rule",
              Set.of("schema.document", "schema.message", "job", "yaml", "diagnostic", "text")),
          Map.entry("explain", Set.of("schema.document", "schema.message", "rule", "diagnostic")),
          Map.entry("template", Set.of("explain", "schema.document", "job")),
          Map.entry(
              "plan",
              Set.of(
                  "schema.document",
                  "schema.message",
                  "rule",
                  "job",
                  "yaml",
                  "diagnostic",
                  "secret",
                  "text")),
          Map.entry(
              "fix",
              Set.of("engine", "suppress", "yaml", "diagnostic", "secret", "text", DIFF_UTILS)),
          Map.entry("suppress", Set.of("yaml", "diagnostic", "secret", "text")),
          Map.entry("config", Set.of("yaml", "diagnostic", "text", "files")),
          Map.entry(
              "engine",
              Set.of(
                  "suppress",
                  "config",
                  "data",
                  "rule",
                  "schema.document",
                  "schema.message",
                  "schema.validate",
                  "job",
                  "yaml",
                  "diagnostic",
                  "secret",
                  "text",
                  "files")),
          Map.entry("report", Set.of("plan", "diagnostic", "secret", "text", "files", JSON_STREAM)),
          Map.entry(
              "lsp",
              Set.of(
                  "engine",
                  "data",
                  "fix",
                  "explain",
                  "template",
                  "schema.document",
                  "schema.validate",
                  "job",
                  "suppress",
                  "config",
                  "rule",
                  "files",
                  "diagnostic",
                  "text",
                  LSP4J,
                  GSON)),
          Map.entry(
              "cli",
              Set.of(
                  "lsp",
                  "report",
                  "plan",
                  "engine",
                  "data",
                  "fix",
                  "explain",
                  "template",
                  "suppress",
                  "config",
                  "rule",
                  "schema.document",
                  "schema.validate",
                  "job",
                  "files",
                  "diagnostic",
                  "text",
                  PICOCLI)));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.automllint");

  @Test
  void rulesQuoteAFileThroughItsNodes() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage(ROOT + "rule..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Quoted.class)
        .because("a bare text does not tell whether it is a secret")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsInTheTable() {
    Set<String> packages = new TreeSet<>();
    CLASSES.forEach(type -> packages.add(packageOf(type.getPackageName())));
    assertTrue(packages.size() >= 9, packages.toString());
    packages.removeAll(MAY_USE.keySet());
    assertEquals(Set.of(), packages);
  }

  @Test
  void packagesUseOnlyWhatTheyMay() {
    Set<String> forbidden = new TreeSet<>();
    for (Dependency dependency : dependencies()) {
      String from = packageOf(dependency.getOriginClass().getPackageName());
      String to = packageOf(dependency.getTargetClass().getPackageName());
      if (!to.startsWith("java.") && !to.equals(from) && !MAY_USE.get(from).contains(to)) {
        forbidden.add(dependency.getDescription());
      }
    }
    assertEquals(Set.of(), forbidden);
  }

  @Test
  void eachLibraryIsUsedByThePackagesThatMayUseIt() {
    for (String library : LIBRARIES) {
      Set<String> users = new TreeSet<>();
      for (Dependency dependency : dependencies()) {
        if (packageOf(dependency.getTargetClass().getPackageName()).equals(library)) {
          users.add(packageOf(dependency.getOriginClass().getPackageName()));
        }
      }
      Set<String> allowed = new TreeSet<>();
      MAY_USE.forEach(
          (name, used) -> allowed.addAll(used.contains(library) ? Set.of(name) : Set.of()));
      assertEquals(allowed, users, library);
    }
  }

  @Test
  void packagesFormNoCycles() {
    SlicesRuleDefinition.slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothingOpensConnections() {
    assertUnused(
        type ->
            type.startsWith("java.net.http.")
                || (type.startsWith("java.net.")
                    && type.matches(".*(Socket|Connection|URL|Channel|InetAddress)[A-Za-z]*"))
                || type.matches("java\\.nio\\.channels\\..*(Socket|Datagram).*")
                || type.startsWith("javax.net.")
                || type.startsWith("java.rmi."));
  }

  @Test
  void nothingRunsProcessesOrOtherPeoplesCode() {
    assertUnused(
        type ->
            type.matches("java\\.lang\\.(ProcessBuilder|Process|ProcessHandle|Runtime\\$Version).*")
                || type.equals("java.io.ObjectInputStream")
                || type.equals("java.lang.ClassLoader")
                || type.equals("java.net.URLClassLoader")
                || type.equals("java.util.ServiceLoader")
                || type.startsWith("java.lang.reflect.")
                || type.startsWith("javax.script."));
    assertEquals(List.of(), calls("java.lang.Runtime", "exec", "load", "loadLibrary"));
    assertEquals(List.of(), calls("java.lang.System", "load", "loadLibrary"));
    assertEquals(List.of(), calls("java.lang.Class", "forName"));
  }

  @Test
  void onlyMainEndsTheProcess() {
    List<String> callers = calls("java.lang.Runtime", "halt");
    assertEquals(List.of("dev.automllint.cli.Main.main"), callers);
    assertEquals(List.of(), calls("java.lang.Runtime", "exit"));
    assertEquals(List.of(), calls("java.lang.System", "exit"));
  }

  @Test
  void nothingPrintsPastItsStreams() {
    Set<String> users = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      type.getFieldAccessesFromSelf().stream()
          .filter(access -> access.getTargetOwner().getName().equals("java.lang.System"))
          .filter(access -> Set.of("out", "err").contains(access.getTarget().getName()))
          .forEach(access -> users.add(access.getOrigin().getFullName()));
    }
    assertEquals(Set.of(), users);
    assertEquals(List.of(), tracesToStandardError());
  }

  /** {@code printStackTrace()} without a stream goes to standard error. */
  private static List<String> tracesToStandardError() {
    List<String> callers = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      type.getMethodCallsFromSelf().stream()
          .filter(call -> call.getTarget().getName().equals("printStackTrace"))
          .filter(call -> call.getTarget().getRawParameterTypes().isEmpty())
          .forEach(call -> callers.add(owner(call)));
    }
    return callers;
  }

  @Test
  void everyPackageSaysWhatItHolds() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
      List<Path> folders =
          all.filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      assertTrue(folders.size() >= 9, folders.toString());
      assertEquals(
          List.of(),
          folders.stream()
              .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
              .toList());
    }
  }

  @Test
  void onlyRulesAreExtended() {
    Set<String> open = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      boolean closed =
          type.isInterface()
              || type.isEnum()
              || type.isRecord()
              || type.getModifiers().contains(JavaModifier.FINAL);
      if (type.isTopLevelClass() && !closed) {
        open.add(type.getName());
      }
    }
    assertEquals(Set.of("dev.automllint.rule.Rule"), open);
  }

  private static List<Dependency> dependencies() {
    return CLASSES.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream()).toList();
  }

  private interface Names {
    boolean test(String type);
  }

  private static void assertUnused(Names forbidden) {
    Set<String> uses = new TreeSet<>();
    for (Dependency dependency : dependencies()) {
      JavaClass target = dependency.getTargetClass().getBaseComponentType();
      if (forbidden.test(target.getName())) {
        uses.add(dependency.getDescription());
      }
    }
    assertEquals(Set.of(), uses);
  }

  private static List<String> calls(String owner, String... methods) {
    List<String> callers = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      type.getMethodCallsFromSelf().stream()
          .filter(call -> call.getTargetOwner().getName().equals(owner))
          .filter(call -> Set.of(methods).contains(call.getTarget().getName()))
          .forEach(call -> callers.add(owner(call)));
    }
    return callers;
  }

  private static String owner(JavaAccess<?> access) {
    return access.getOriginOwner().getName() + "." + access.getOrigin().getName();
  }

  /**
   * A package of ours by its name in the table, one of the JDK as {@code java.…}, a library by its
   * own name.
   */
  private static String packageOf(String name) {
    if (name.startsWith(ROOT)) {
      String rest = name.substring(ROOT.length());
      boolean whole = rest.startsWith("schema.") || !rest.contains(".");
      return whole ? rest : rest.substring(0, rest.indexOf('.'));
    }
    if (name.isEmpty() || name.startsWith("java.")) {
      return "java."; // primitives, too
    }
    return LIBRARIES.stream()
        .filter(library -> name.equals(library) || name.startsWith(library + "."))
        .findFirst()
        .orElse(name);
  }
}
