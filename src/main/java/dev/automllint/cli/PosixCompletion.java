package dev.automllint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The scripts for bash, from 3.2 on, and zsh. What can be completed is found by functions that both
 * shells understand: they use no arrays, and take the words of the command line as arguments.
 */
final class PosixCompletion {
  private static final String FUNCTIONS =
      """
      # Prints what the last argument, the word at the cursor, may become.
      _automl_lint_candidates() {
        local command=automl-lint place=1 option='' ended='' head='' current value
        while [ $# -gt 1 ]; do
          if [ -n "$option" ]; then
            option=''
          elif [ -n "$ended" ]; then
            place=$((place + 1))
          else
            case $1 in
              --) ended=1 ;;
              -*=*) ;;
              -*) if _automl_lint_takes_value "$command $1"; then option=$1; fi ;;
              *)
                if [ "$command $place" = 'automl-lint 1' ] && _automl_lint_is_command "$1"; then
                  command=$1
                else
                  place=$((place + 1))
                fi
                ;;
            esac
          fi
          shift
        done
        current=$1
        if [ -z "$option$ended" ]; then
          case $current in
            -*=*)
              option=${current%%=*}
              head="$option="
              current=${current#*=}
              ;;
            -*) option=-- ;;
          esac
        fi
        if _automl_lint_is_list "$command $option"; then
          case $current in
            *,*)
              head="$head${current%,*},"
              current=${current##*,}
              ;;
          esac
        fi
        _automl_lint_values "$command ${option:-$place}" | while IFS= read -r value; do
          case $value in
            "$current"*) printf '%s\\n' "$head$value" ;;
          esac
        done
      }
      """;

  private static final String BASH =
      """
      _automl_lint() {
        local words=() word full i
        for ((i = 1; i <= COMP_CWORD; i++)); do
          word=${COMP_WORDS[i]}
          if ((${#words[@]})) && [[ $word == '=' || ${COMP_WORDS[i - 1]} == '=' ]]; then
            words[${#words[@]} - 1]+=$word # bash splits words there
          else
            words+=("$word")
          fi
        done
        full=${words[${#words[@]} - 1]}
        word=${COMP_WORDS[COMP_CWORD]}
        [[ $word == '=' ]] && word=''
        i=$((${#full} - ${#word}))
        COMPREPLY=()
        while IFS= read -r word; do
          COMPREPLY+=("${word:i}")
        done < <(_automl_lint_candidates "${words[@]}")
      }
      complete -o bashdefault -o default -F _automl_lint automl-lint
      """;

  private static final String ZSH =
      """
      _automl_lint() {
        local -a found
        found=("${(@f)$(_automl_lint_candidates "${(@)words[2,CURRENT - 1]}" "$PREFIX")}")
        if [[ -n "$found" ]]; then
          compadd -- "${(@)found}"
        else
          compset -P '-*='
          _files
        fi
      }
      if [[ "$funcstack[1]" == _automl-lint ]]; then
        _automl_lint "$@"
      else
        (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
        compdef _automl_lint automl-lint
      fi
      """;

  private PosixCompletion() {}

  static String bash(CommandSpec root) {
    return "# Completion of automl-lint for bash.\n" + functions(root) + BASH;
  }

  static String zsh(CommandSpec root) {
    return "#compdef automl-lint\n" + functions(root) + ZSH;
  }

  private static String functions(CommandSpec root) {
    List<String> takeValues = new ArrayList<>();
    List<String> lists = new ArrayList<>();
    var values = new StringBuilder();
    for (CommandSpec command : Completable.commands(root)) {
      String name = command.name();
      var options = new StringJoiner(" ");
      for (OptionSpec option : command.options()) {
        List<String> keys = new ArrayList<>();
        for (String optionName : option.names()) {
          keys.add("'" + name + " " + optionName + "'");
        }
        options.add(option.longestName());
        if (Completable.takesValue(option)) {
          takeValues.addAll(keys);
        }
        if (Completable.isList(option)) {
          lists.addAll(keys);
        }
        appendValues(values, String.join(" | ", keys), Completable.values(option));
      }
      appendValues(values, "'" + name + " --'", List.of(options.toString()));
      int place = 1;
      for (ArgSpec parameter : command.positionalParameters()) {
        List<String> known = new ArrayList<>(Completable.values(parameter));
        if (command.equals(root)) {
          known.addAll(root.subcommands().keySet());
        }
        appendValues(values, "'" + name + " " + place + "'", known);
        place++;
      }
    }
    return test("is_command", String.join(" | ", root.subcommands().keySet()))
        + test("takes_value", String.join(" | ", takeValues))
        + test("is_list", String.join(" | ", lists))
        + "_automl_lint_values() {\n  case $1 in\n"
        + values
        + "  esac\n}\n"
        + FUNCTIONS;
  }

  private static void appendValues(StringBuilder out, String keys, List<String> values) {
    if (!values.isEmpty()) {
      out.append("    %s) printf '%%s\\n' %s ;;\n".formatted(keys, String.join(" ", values)));
    }
  }

  private static String test(String name, String patterns) {
    return "_automl_lint_%s() {\n  case $1 in %s) return 0 ;; esac\n  return 1\n}\n"
        .formatted(name, patterns);
  }
}
