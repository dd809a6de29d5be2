import assert from "node:assert/strict";
import { test } from "node:test";
import { find, type Surroundings } from "../src/program";

/** Where the program is found on Linux. */
function found(files: string[], around: Partial<Surroundings>): string | undefined {
  const linux: Surroundings = {
    platform: "linux",
    env: { PATH: "/usr/bin:/opt/bin", HOME: "/home/me" },
    setting: "",
    folder: "/project",
    isFile: (file) => files.includes(file),
    ...around,
  };
  return find(linux)?.command;
}

test("takes the setting before all else", () => {
  const files = ["/usr/bin/automl-lint", "/home/me/x/automl-lint", "/project/tools/lint"];
  assert.equal(found(files, { setting: "~/x/automl-lint" }), "/home/me/x/automl-lint");
  assert.equal(found(files, { setting: "tools/lint" }), "/project/tools/lint");
  assert.equal(found(files, { setting: "${workspaceFolder}/tools/lint" }), "/project/tools/lint");
});

test("does not replace a wrong setting", () => {
  assert.equal(found(["/usr/bin/automl-lint"], { setting: "/no/such" }), undefined);
});

test("takes the Python environment before the PATH", () => {
  const files = ["/opt/bin/automl-lint", "/project/.venv/bin/automl-lint"];
  assert.equal(found(files, {}), "/project/.venv/bin/automl-lint");
  const python = [...files, "/env/bin/python", "/env/bin/automl-lint"];
  assert.equal(found(python, { python: "/env/bin/python" }), "/env/bin/automl-lint");
  assert.equal(found(python, { python: "/env" }), "/env/bin/automl-lint");
  assert.equal(found(["/opt/bin/automl-lint"], { python: "/env" }), "/opt/bin/automl-lint");
  const conda = { CONDA_PREFIX: "/conda", PATH: "/usr/bin" };
  assert.equal(found(["/conda/bin/automl-lint"], { env: conda }), "/conda/bin/automl-lint");
});

test("runs nothing of an untrusted workspace", () => {
  const files = ["/project/.venv/bin/automl-lint", "/project/automl-lint", "/opt/bin/automl-lint"];
  const untrusted = { folder: undefined, python: undefined };
  assert.equal(found(files, untrusted), "/opt/bin/automl-lint");
  assert.equal(found(files, { ...untrusted, setting: "./automl-lint" }), undefined);
});

test("takes only whole paths from the PATH", () => {
  assert.equal(found(["automl-lint", "bin/automl-lint"], { env: { PATH: ":bin:." } }), undefined);
});

test("starts Java instead of a batch file on Windows", () => {
  const files = [
    "C:\\env\\python.exe",
    "C:\\env\\Scripts\\automl-lint.exe",
    "D:\\lint\\bin\\automl-lint.cmd",
    "D:\\lint\\runtime\\bin\\java.exe",
  ];
  const windows: Surroundings = {
    platform: "win32",
    env: { Path: "C:\\Windows;D:\\lint\\bin", JDK_JAVA_OPTIONS: "-x", AUTOML_LINT_JAVA_OPTS: "-Xmx99m" },
    setting: "",
    folder: "C:\\work",
    isFile: (file) => files.includes(file),
  };
  const program = find(windows);
  assert.equal(program?.command, "D:\\lint\\runtime\\bin\\java.exe");
  assert.deepEqual(program?.args.slice(-4), [
    "-Xmx99m",
    "-m",
    "dev.automllint/dev.automllint.cli.Main",
    "lsp",
  ]);
  assert.deepEqual(Object.keys(program?.env ?? {}), ["Path", "AUTOML_LINT_JAVA_OPTS"]);
  const environment = find({ ...windows, python: "C:\\env\\python.exe" });
  assert.equal(environment?.command, "C:\\env\\Scripts\\automl-lint.exe");
  files.pop();
  assert.equal(find(windows), undefined);
});
