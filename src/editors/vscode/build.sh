#!/usr/bin/env bash
# Builds the extension for VS Code, automl-lint.vsix: build.sh [FOLDER]
# It needs Node 20 or newer, and takes its tools from the registry that npm is set to. FOLDER, which
# is target/vscode of the project by default, gets the tools and what is built; the sources stay clean.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$here/../../..
work=${1:-$project/target/vscode}

mkdir -p "$work"
cp -R "$here"/{package.json,tsconfig.json,.vscodeignore,README.md,src,test} "$project/LICENSE" "$work"
version=$(sed -n 's:^  <version>\([0-9.]*\).*:\1:p' "$project/pom.xml")
cd "$work"
npm pkg set version="$version"
npm install --ignore-scripts --no-package-lock --no-audit --no-fund
# Without its script, which only looks whether the right program came with it, esbuild works as well.
npm run --silent check
npm run --silent test
npx vsce package --no-dependencies --allow-missing-repository --out automl-lint.vsix
