#!/usr/bin/env bash
# How long one job takes, from a cold start, beside the bare Java runtime and other tools.
# Builds nothing: run `mvn -q -DskipTests package` first. usage: src/bench/cold-start.sh [RUNS [JOB]]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. src/bench/timing.sh

runs=${1:-31}
job=${2:-examples/full.yml}
home=target/automl-lint
bare="$home/runtime/bin/java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -version"

commands=("$bare" "$home/bin/automl-lint $job" "$home/bin/automl-lint examples/broken.yml")
commands+=("$home/bin/automl-lint --version")
command -v yamllint >/dev/null && commands+=("yamllint $job") || echo "yamllint is not installed"
if command -v ajv >/dev/null; then
  "$home/bin/automl-lint" schema image_classification > target/job.schema.json
  commands+=("ajv validate --spec=draft2020 --strict=false -s target/job.schema.json -d $job")
else
  echo "ajv is not installed"
fi

if command -v hyperfine >/dev/null; then
  hyperfine --shell=none --warmup 3 --runs "$runs" --ignore-failure "${commands[@]}"
  exit
fi

mapfile -t times < <(medians "$runs" "${commands[@]}")
for i in "${!commands[@]}"; do
  awk -v us="${times[$i]}" -v base="${times[0]}" -v what="${commands[$i]}" \
    'BEGIN { printf "%7.1f ms  %5.2f x  %s\n", us / 1000, us / base, what }'
done
