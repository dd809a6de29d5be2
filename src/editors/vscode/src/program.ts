import * as path from "node:path";

/** What the search for the program depends on. */
export interface Surroundings {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  /** The setting `automl-lint.path`; empty if it is not set. */
  setting: string;
  /** The folder of the workspace; none in an untrusted one, because nothing in it may be run. */
  folder?: string;
  /** The Python interpreter, or environment, that the user has selected for the workspace. */
  python?: string;
  isFile(file: string): boolean;
}

/** What to start, and with what. */
export interface Program {
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
}

/** The program; undefined if it is nowhere. */
export function find(around: Surroundings): Program | undefined {
  const names = around.platform === "win32" ? ["automl-lint.exe", "automl-lint.cmd"] : ["automl-lint"];
  const files = around.setting
    ? [expanded(around)]
    : folders(around).flatMap((folder) => names.map((name) => paths(around).join(folder, name)));
  const absolute = files.filter((file) => paths(around).isAbsolute(file));
  for (const file of absolute.filter(around.isFile)) {
    const program = started(file, around);
    if (program) {
      return program;
    }
  }
  return undefined;
}

function paths(around: Surroundings): path.PlatformPath {
  return around.platform === "win32" ? path.win32 : path.posix;
}

/** The setting as an absolute path, if it can be one. */
function expanded(around: Surroundings): string {
  const home = around.env[around.platform === "win32" ? "USERPROFILE" : "HOME"] ?? "~";
  const file = around.setting.replace(/^~(?=[\\/])/, () => home);
  return around.folder === undefined
    ? file
    : paths(around).resolve(around.folder, file.replace("${workspaceFolder}", () => around.folder ?? ""));
}

/** Where the program may be, the Python environment first. */
function folders(around: Surroundings): string[] {
  const join = paths(around).join;
  const bin = around.platform === "win32" ? "Scripts" : "bin";
  const environments = [around.env.VIRTUAL_ENV, around.env.CONDA_PREFIX];
  if (around.folder !== undefined) {
    environments.unshift(around.python, join(around.folder, ".venv"));
  }
  const found = environments
    .filter((environment): environment is string => Boolean(environment))
    .map((environment) =>
      around.isFile(environment) ? paths(around).dirname(environment) : join(environment, bin),
    );
  // On Windows the interpreter is beside the folder of the programs.
  const beside = around.platform === "win32" ? found.map((folder) => join(folder, bin)) : [];
  const name = Object.keys(around.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  return [...found, ...beside, ...(around.env[name] ?? "").split(paths(around).delimiter)];
}

/** How a file is started: a batch file by what it would start, because Node starts none. */
function started(file: string, around: Surroundings): Program | undefined {
  if (around.platform !== "win32" || !/\.(cmd|bat)$/i.test(file)) {
    return { command: file, args: ["lsp"], env: around.env };
  }
  const home = path.win32.join(path.win32.dirname(file), "..");
  const java = path.win32.join(home, "runtime", "bin", "java.exe");
  if (!around.isFile(java)) {
    return undefined;
  }
  const env = { ...around.env };
  for (const key of ["CLASSPATH", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"]) {
    delete env[key]; // meant for other programs
  }
  const own = (env.AUTOML_LINT_JAVA_OPTS ?? "").split(/\s+/).filter(Boolean);
  const collector = own.some((option) => option.startsWith("-XX:+Use"))
    ? []
    : ["-XX:+UseSerialGC", "-XX:MaxNewSize=32m"];
  const cache = path.win32.join(home, "lib", "automl-lint.aot");
  const args = [...collector, "-Xms16m", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"];
  args.push("-Dfile.encoding=UTF-8", ...own);
  args.push(...(around.isFile(cache) ? [`-XX:AOTCache=${cache}`] : []));
  return { command: java, args: [...args, "-m", "dev.automllint/dev.automllint.cli.Main", "lsp"], env };
}
