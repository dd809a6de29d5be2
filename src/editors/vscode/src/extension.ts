import { statSync } from "node:fs";
import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/node";
import { find } from "./program";

const SECTION = "automl-lint";

/** The part of the Python extension that is used here. */
interface Python {
  environments: {
    getActiveEnvironmentPath(resource?: vscode.Uri): { path: string };
    onDidChangeActiveEnvironmentPath(listener: () => void): vscode.Disposable;
  };
}

let client: LanguageClient | undefined;
let context: vscode.ExtensionContext;
let told = false; // that the program is missing
let listener: vscode.Disposable | undefined; // for another Python environment
let waiting: Promise<void> = Promise.resolve();

export function activate(activated: vscode.ExtensionContext): void {
  context = activated;
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidChangeTextDocument((change) => startFor(change.document)),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${SECTION}.path`)) {
        restart();
      }
    }),
    vscode.commands.registerCommand("automl-lint.restart", restart),
  );
  vscode.workspace.textDocuments.forEach(startFor);
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}

/** Starts the server if a text may be a job, or is a configuration, and it does not run yet. */
function startFor(document: vscode.TextDocument): void {
  const ours =
    document.languageId === "yaml" &&
    (document.fileName.includes(SECTION) || document.getText().includes("automl"));
  if (ours && !client && !told) {
    inTurn(start);
  }
}

function restart(): void {
  inTurn(async () => {
    told = false;
    const old = client;
    client = undefined;
    await old?.dispose().catch(() => undefined); // it may not have started at all
    vscode.workspace.textDocuments.forEach(startFor);
  });
}

function inTurn(step: () => Promise<void>): void {
  waiting = waiting.then(step).catch((error) => console.error("automl-lint:", error));
}

async function start(): Promise<void> {
  if (client || told) {
    return;
  }
  const setting = vscode.workspace.getConfiguration(SECTION).get("path", "").trim();
  const trusted = vscode.workspace.isTrusted;
  const program = find({
    platform: process.platform,
    env: process.env,
    setting,
    folder: trusted ? vscode.workspace.workspaceFolders?.[0]?.uri.fsPath : undefined,
    python: trusted && !setting ? await selectedPython() : undefined,
    isFile: (file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
  });
  if (!program) {
    told = true;
    void tellMissing(setting);
    return;
  }
  client = new LanguageClient(
    SECTION,
    "automl-lint",
    { command: program.command, args: program.args, options: { env: program.env } },
    {
      documentSelector: [
        { language: "yaml", scheme: "file" },
        { language: "yaml", scheme: "untitled" },
      ],
      initializationOptions: { minSeverity: vscode.workspace.getConfiguration(SECTION).get("minSeverity") },
      // Not the whole section: of another path a server that is being stopped need not hear.
      synchronize: { configurationSection: `${SECTION}.minSeverity` },
    },
  );
  await client.start();
}

/** The interpreter, or the folder of the environment, that the Python extension has selected. */
async function selectedPython(): Promise<string | undefined> {
  try {
    const extension = vscode.extensions.getExtension<Python>("ms-python.python");
    const python = await extension?.activate();
    if (python && !listener) {
      listener = python.environments.onDidChangeActiveEnvironmentPath(restart);
      context.subscriptions.push(listener);
    }
    return python?.environments.getActiveEnvironmentPath(vscode.workspace.workspaceFolders?.[0]?.uri).path;
  } catch {
    return undefined; // the other places are left
  }
}

async function tellMissing(setting: string): Promise<void> {
  const message = setting
    ? `automl-lint cannot be started: the setting \`automl-lint.path\` is \`${setting}\`, which is not the program.`
    : "automl-lint was found neither in the Python environment nor on the PATH. " +
      "Install it there, or set `automl-lint.path` to the program.";
  const open = "Open Settings";
  if ((await vscode.window.showErrorMessage(message, open)) === open) {
    await vscode.commands.executeCommand("workbench.action.openSettings", `${SECTION}.path`);
  }
}
