# For the scripts beside it.

# The median time of each command, in microseconds, a line each: medians RUNS COMMAND...
# In turns, so that whatever else the machine does meets all of them.
medians() {
  local runs=$1 run command begin
  shift
  local -A times=()
  for ((run = 0; run < runs; run++)); do
    for command in "$@"; do
      begin=${EPOCHREALTIME/./}
      $command >/dev/null 2>&1 || true
      times[$command]+="$((${EPOCHREALTIME/./} - begin)) "
    done
  done
  for command in "$@"; do
    tr ' ' '\n' <<<"${times[$command]}" | sed '/^$/d' | sort -n | sed -n "$((runs / 2 + 1))p"
  done
}
