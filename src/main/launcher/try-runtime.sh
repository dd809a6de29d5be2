# Part of the launcher: tries whether Java starts; if not, says what is missing, and ends with 2.

# All of Java is asked only by who can keep the answer. For others that would take too long; a C library
# that is too old also stops this question.
question=-version
[ -w "$home/lib" ] || question=-fullversion

cannot_start() {
  printf 'automl-lint: its Java runtime cannot start: %s\n' "$1" >&2
  exit 2
}

# The newest version of the GNU C library that the dynamic linker asks for; it names each one.
newest_glibc() {
  newest=0
  while :; do
    case $1 in
      *GLIBC_2.*) ;;
      *) break ;;
    esac
    set -- "${1#*GLIBC_2.}"
    minor=${1%%[!0-9]*}
    [ "${minor:-0}" -le "$newest" ] || newest=$minor
  done
  echo "2.$newest"
}

if said=$(LC_ALL=C "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData $question 2>&1 </dev/null); then
  # A new file, as pip and others may share the old one between environments.
  [ ! -w "$home/lib" ] || { rm -f "$tried" && echo yes >"$tried"; } 2>/dev/null
else
  code=$?
  [ -e "$java" ] || cannot_start "there is no $java; install automl-lint again"
  [ -x "$java" ] || cannot_start "$java may not be executed; install automl-lint again, where programs may be executed"
  case $said in
    *GLIBC_2.*)
      cannot_start "it needs the GNU C library $(newest_glibc "$said") or newer, and this system has an older one; take a build made by JDK 25, or build automl-lint on this system"
      ;;
    *': cannot open shared object file'*)
      library=${said%%: cannot open shared object file*}
      cannot_start "this system lacks the library ${library##* }"
      ;;
    *'ot found'* | *'o such file'*) # of the shell: it does not find the dynamic linker
      cannot_start 'this system lacks the GNU C library, with which automl-lint was built; build automl-lint on this system'
      ;;
    *'xec format error'*)
      cannot_start 'it was built for another kind of processor'
      ;;
    ?*) cannot_start "${said%%
*}" ;;
    *) cannot_start "it ends with code $code" ;;
  esac
fi
