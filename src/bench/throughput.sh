#!/usr/bin/env bash
# How long thousands of jobs take in one call, no two of them the same. In turns with that, if it is
# installed, a native validator that checks the schema alone: npm install --global @sourcemeta/jsonschema
# Builds nothing: run `mvn -q -DskipTests package` first. usage: src/bench/throughput.sh [JOBS [RUNS]]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. src/bench/timing.sh

jobs=${1:-10000}
runs=${2:-7}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Two in three have a search space, as the longer example has.
for ((i = 0; i < jobs; i += 500)); do
  mkdir "$folder/$((i / 500))"
done
awk -v jobs="$jobs" -v folder="$folder" '
  FNR == 1 { example++ }
  { text[example] = text[example] $0 "\n" }
  END {
    for (i = 0; i < jobs; i++) {
      job = text[i % 3 ? 2 : 1]
      gsub(/fridge/, "fridge-" i, job)
      file = folder "/" int(i / 500) "/job-" i ".yml"
      printf "%s", job > file
      close(file)
    }
  }' examples/minimal.yml examples/full.yml

commands=("target/automl-lint/bin/automl-lint $folder")
if command -v jsonschema >/dev/null && jsonschema help 2>/dev/null | grep -q 'JSON Schema CLI'; then
  target/automl-lint/bin/automl-lint schema image_classification > target/job.schema.json
  commands+=("jsonschema validate target/job.schema.json $folder")
else
  echo "the native validator is not installed"
fi

mapfile -t times < <(medians "$runs" "${commands[@]}")
for i in "${!commands[@]}"; do
  awk -v us="${times[$i]}" -v jobs="$jobs" -v what="${commands[$i]%% *}" \
    'BEGIN { printf "%6.2f s  %6d jobs/s  %s\n", us / 1e6, jobs * 1e6 / us, what }'
done
