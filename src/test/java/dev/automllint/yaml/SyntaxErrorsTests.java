package dev.automllint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.testing.Marked;
import dev.automllint.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said, and where: the marks show the place. */
class SyntaxErrorsTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: ⟦\"⟧x\n",
        "a: ⟦'⟧x\nb: y\nc: z\n",
        "⟦\"⟧a: b\nc: d\n",
        "a: [⟦\"⟧\n",
        "a: {b: ⟦\"⟧c}\n",
        "😀: ⟦\"⟧x\n",
        "a: ⟦\"⟧C:\\\\\\\"\nb: c\n",
        "a: ⟦\"⟧x\n---\nb: 1\n",
        "a: 1\n---\na: ⟦'⟧x\n",
        "a: ⟦\"⟧x\r\nb: y\r\n"
      })
  void pointAtTheOpeningOfAnOpenQuote(String drawn) {
    check(drawn, "this quote is not closed", "close it on the same line");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: ⟦\"⟧x\nb: y\nc: \"z\"\n",
        "a: ⟦\"⟧x\nb: 'y'\nc: \"z\"\n",
        "a: ⟦'⟧x\nb: it's\nc: d\n",
        "a: ⟦\"⟧x\r\nb: \"y\"\r\n"
      })
  void pointAtAQuoteThatRanIntoTheNextOne(String drawn) {
    check(drawn, "this quote is not closed", "close it on the same line");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'a: ⟦[⟧x, y\nb: 1\n'          | [ | ]
          'a: ⟦{⟧x: 1\nb: 1\n'          | { | }
          'a: ⟦[⟧1, 2\nb: "]"\n'        | [ | ]
          'a: ⟦[⟧1, # ]\n 2\n'          | [ | ]
          'a: {b: ⟦[⟧1, 2}\nc: 1\n'     | [ | ]
          'a: [b: ⟦{⟧c]\n'              | { | }
          'a: ⟦[⟧ {\n}\n'               | [ | ]
          '😀: ⟦[⟧x\nb: 1\n'            | [ | ]
          """)
  void pointAtTheOpeningOfAnOpenBracket(String drawn, String open, String close) {
    check(drawn, "this `" + open + "` is not closed", "close it with `" + close + "`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'a: [1 ⟦{⟧2}]\n'        | ]
          'a: ["x" ⟦"⟧y"]\n'      | ]
          'a: {b: 1 c⟦:⟧ 2}\n'    | }
          'a: {b: 1\n  c⟦:⟧ 2}\n' | }
          'a: {b: c⟦:⟧ d}\n'      | }
          """)
  void pointAtThePlaceOfAMissingComma(String drawn, String close) {
    check(drawn, "expected `,` or `" + close + "` (opened here: 1:4)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compute: azureml⟦:⟧ gpu\n",
        "a: b⟦:⟧ c\n",
        "a: \"b\"⟦:⟧ c\n",
        "a: 😀⟦:⟧ b\n",
        "x: y\na: b⟦:⟧ c\n",
        "x: y\r\na: b⟦:⟧ c\r\n"
      })
  void pointAtASecondColon(String drawn) {
    check(
        drawn,
        "a second `:` on one line; a value that holds `: ` needs quotes",
        "put quotes around the value, or remove the space after the `:`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: b\n c⟦:⟧ d\n", "a:\n  b: c\n    d⟦:⟧ e\n", "a: b\r\n c⟦:⟧ d\r\n"})
  void pointAtTheColonOfAKeyBelowAValue(String drawn) {
    check(
        drawn,
        "unexpected key: the line above already has a value",
        "align the line with the key above");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: 1\n⟦bee⟧\nc: 2\n", "a:\n- b\n⟦c⟧\n", "a: 1\r\n⟦bee⟧\r\nc: 2\r\n"})
  void pointAtALineWithoutColon(String drawn) {
    check(
        drawn,
        "this line is not a `key: value` pair",
        "add the `:`, or indent the line if it belongs to the value above");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\n⟦bee:⟧2\nc: 3\n",
        "a: 1\n⟦bee:⟧2\n",
        "a: 1\n⟦bee:⟧2",
        "a: 1\n⟦bee:⟧2 # two\n",
        "⟦bee:⟧2\nc: 3\n",
        "a:\n  ⟦bee:⟧2\n  c: 3\n",
        "a:\n  - ⟦bee:⟧2\n    c: 3\n",
        "⟦bee:⟧2\ndee:5\nc: 3\n",
        "a:\r\n  ⟦bee:⟧2\r\n  c: 3\r\n"
      })
  void pointAtAColonWithoutASpace(String drawn) {
    check(drawn, "a space is missing after the `:` of `bee`", "write `bee: 2`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'a: 1\n⟦bee =⟧ 2\nc: 3\n'  | =  | bee: 2
          '⟦bee=⟧"x y"\nc: 3\n'       | =  | bee: "x y"
          'a: 1\n⟦bee :=⟧ 2\n'        | := | bee: 2
          'a: 1\n⟦bee =⟧\n  c: 3\n'  | =  | bee:
          'a: 1\n⟦password=⟧x\n'      | =  | password: ***
          """)
  void pointAtAnotherSeparator(String drawn, String separator, String help) {
    String key = help.substring(0, help.indexOf(':'));
    check(
        drawn,
        "`%s` must be followed by `:` and a space, not by `%s`".formatted(key, separator),
        "write `" + help + "`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"⟦bee two⟧\nc: 3\n", "a:\n  ⟦bee two⟧\n  c: 3\n"})
  void pointAtALineWithoutColonBeforeAKey(String drawn) {
    check(drawn, "this line is not a `key: value` pair", "write a `:` and a space after the key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: b\n  bee:2\n  c⟦:⟧ d\n", "a: b\n  bee\n  c⟦:⟧ d\n"})
  void takeNoLineOfAValueForAKey(String drawn) {
    check(
        drawn,
        "unexpected key: the line above already has a value",
        "align the line with the key above");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\n⟦<<<<<<< HEAD⟧\nb: 1\n=======\nb: 2\n>>>>>>> main\n",
        "⟦<<<<<<< HEAD⟧\nb: 1\n=======\nb: 2\n>>>>>>> main\nc: 1\n",
        "a: {b: 1,\n⟦<<<<<<< HEAD⟧\n c: 1\n=======\n c: 2\n>>>>>>> main\n }\n",
        "a: 1\r\n⟦<<<<<<< HEAD⟧\r\nb: 1\r\n=======\r\n>>>>>>> main\r\n"
      })
  void pointAtAMergeConflict(String drawn) {
    check(
        drawn,
        "this merge conflict is not resolved",
        "keep one of the versions, and remove the lines with the markers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: 1\n⟦=======⟧\nb: 1\n", "a: 1\n⟦>>>>>>> main⟧\nb: 1\n"})
  void pointAtWhatIsLeftOfAMergeConflict(String drawn) {
    check(drawn, "this line is left over from a merge conflict", "remove it");
  }

  @Test
  void tellNoTextFromAMergeConflict() {
    check("a: |\n  <<<<<<< x\nb: ⟦]⟧\n", "`]` is not allowed here");
  }

  @Test
  void pointAtACommentThatHidesTheEndOfBrackets() {
    check(
        "a: {b: see ⟦#⟧12}\nc: d\n",
        "a `#` after a space begins a comment, so this `{` is not closed (opened here: 1:4)",
        "put quotes around a text with ` #`");
  }

  @Test
  void pointAtACommentInsideAText() {
    check(
        "a: b ⟦#⟧3\n  c\n",
        "a `#` after a space begins a comment, so the text ends here",
        "put quotes around a text with ` #`");
  }

  @Test
  void takeNoHashInABlockForAComment() {
    check(
        "a: |\n    b #3\n  ⟦c⟧\n",
        "this line is indented less than the first line of its text",
        "indent all lines of the text after `|` or `>` alike");
  }

  @Test
  void pointAtAFirstLineThatAloneIsIndented() {
    check(
        "⟦ ⟧a: 1\nb: 1\n",
        "this line is indented, but the lines below it are not",
        "remove the spaces before it");
  }

  @ParameterizedTest
  @CsvSource({"@, a: ⟦@⟧x", "%, a: ⟦%⟧x", "@, - ⟦@⟧x"})
  void pointAtACharacterThatBeginsNoValue(String character, String drawn) {
    check(
        drawn + "\n",
        "a value cannot begin with `" + character + "`",
        "put quotes around the value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"⟦{%⟧ if x %}\na: 1\n{% endif %}\n", "a: ⟦{%⟧x%}\n"})
  void tellTemplatesFromYaml(String drawn) {
    check(drawn, "this is a template, not YAML", "fill the template in before the file is read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image: {⟦{ img }⟧}\nb: 1\n",
        "a: {⟦{ x }⟧}/y\n",
        "- {⟦{ x }⟧}\n",
        "{⟦{ x }⟧}\n",
        "{⟦{x}⟧}: 1\n"
      })
  void tellTemplateBracesFromMappings(String drawn) {
    check(
        drawn,
        "a mapping or a list cannot be a key; a template must be filled in before Azure reads it",
        "fill the template in, or put quotes around it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:\n    b: 1\n  ⟦c⟧: 1\n",
        "a:\n  - b: 1\n    c: 2\n   ⟦d⟧: 3\n",
        "a: b # x\n ⟦c⟧: d\n"
      })
  void pointAtALineThatIsIndentedLikeNoOther(String drawn) {
    check(
        drawn,
        "the indentation of this line matches no line above it",
        "align it with the keys or items at the same level");
  }

  @Test
  void pointAtAKeyBesideItems() {
    check(
        "- a\n⟦b⟧: 1\n",
        "a key cannot follow list items at the same level",
        "indent it deeper, or begin it with `- `");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b: 1\n⟦-⟧ a\n", "- a: b\n  ⟦-⟧ c\n"})
  void pointAtAnItemBesideKeys(String drawn) {
    check(drawn, "a list item cannot follow keys at the same level", "check its indentation");
  }

  @Test
  void pointAtAListOnTheLineOfItsKey() {
    check(
        "a: ⟦-⟧ b\n",
        "a list cannot begin on the line of its key",
        "start the list on the next line");
  }

  @Test
  void pointAtTextAfterACollection() {
    check(
        "a: [wip] ⟦shelves⟧\nb: c\n",
        "unexpected text after the value",
        "`[` begins a list; put quotes around the whole value if it is text");
    check(
        "a: {wip} ⟦shelves⟧\nb: c\n",
        "unexpected text after the value",
        "`{` begins a mapping; put quotes around the whole value if it is text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: >\n    one\n  ⟦two⟧\nb: c\n",
        "a: # x\n  - b: |-  # y\n        one\n\n      ⟦two three⟧\n",
      })
  void pointAtALineThatIsIndentedLessThanItsText(String drawn) {
    check(
        drawn,
        "this line is indented less than the first line of its text",
        "indent all lines of the text after `|` or `>` alike");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a: 'it'⟦s'⟧\n", "a: \"say \"⟦hi\"\"⟧\n", "a: \"b\" ⟦c⟧\nd: e\n", "a: 'b'⟦c⟧\n"})
  void pointAtTextAfterAQuote(String drawn) {
    check(
        drawn,
        "unexpected text after the value",
        "quote the whole value; quotes inside quotes are doubled ('it''s') or escaped (\"say \\\"x\\\"\")");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: \"C:\\⟦d⟧ata\"\n", "a: \"\\⟦q⟧\"\n", "a: \"\\x⟦Z⟧Z\"\n"})
  void pointAtAnUnknownEscape(String drawn) {
    check(
        drawn,
        "invalid escape in double quotes; write a backslash as `\\\\`",
        "or use single quotes, which have no escapes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: ⟦*⟧\n", "a: ⟦*.jpg⟧ # x\n", "a: ⟦&⟧\n", "a: [⟦*⟧ , b]\n"})
  void pointAtASignWithoutName(String drawn) {
    check(drawn, "`&` and `*` need a name after them", "put quotes around the value if it is text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'a: ⟦]⟧\n'      | ]
          'a: ⟦}⟧\n'      | }
          'a: ⟦,⟧b\n'     | ,
          'a: [1]⟦]⟧\n'   | ]
          'a: {b: 1}⟦}⟧\n' | }
          'a: [1,⟦,⟧2]\n' | ,
          'a: {⟦,⟧}\n'    | ,
          """)
  void pointAtASignThatIsTooMuch(String drawn, String sign) {
    check(drawn, "`" + sign + "` is not allowed here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"⟦%⟧ if x\na: 1\n", "⟦%⟧TAG x\n---\na: 1\n"})
  void pointAtAPercentSignThatBeginsALine(String drawn) {
    check(drawn, "a line cannot begin with `%`", "put quotes around it if it is text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'a: ⟦!⟧e!x 1\n'   | this is not YAML: found undefined tag handle !e!
          """)
  void passOnTheParsersMessageForRareErrors(String drawn, String message) {
    check(drawn, message);
  }

  @Test
  void pointAtAMisplacedQuestionMark() {
    check("a: ⟦?⟧ b\n", "`?` is not allowed here", "put quotes around the value");
  }

  @Test
  void pointAtABracketThatTheFileLeavesOpen() {
    check("a: ⟦[⟧\n", "this `[` is not closed", "close it with `]`");
    check("a: [1, ⟦{⟧\n", "this `{` is not closed", "close it with `}`");
    check("# [{\na: ⟦[⟧ \"[{ # ]\", # ]\n", "this `[` is not closed", "close it with `]`");
    check("a: [{b: 1}, ⟦[⟧[1], {}, \n", "this `[` is not closed", "close it with `]`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a": 1}⟦,⟧  | ,
          {"a": 1}⟦}⟧  | }
          {"a": 1} ⟦b⟧ | b
          """)
  void nameWhatFollowsTheEndOfTheDocument(String drawn, String found) {
    check(
        drawn + " \n", "`" + found + "` is not allowed after the end of the document", "remove it");
  }

  @Test
  void askForOneColumnAtTheTopLevel() {
    check(
        "  a: 1\n ⟦b⟧: 1\n",
        "this line is not aligned with the first one",
        "start all top-level keys in the same column");
  }

  /** Compares place, message and help with those of the only error. */
  private static void check(String drawn, String message, String... help) {
    var source = new SourceFile("job.yml", Marked.plain(drawn));
    var fault =
        YamlReader.read(source).error().orElseThrow(() -> new AssertionError("no fault: " + drawn));
    var found = new StringBuilder(fault.message());
    for (var related : fault.related()) {
      var place = source.lines().position(related.span().start());
      found.append(" (" + related.message() + ": ");
      found.append(place.line() + ":" + place.column() + ")");
    }
    fault.help().ifPresent(text -> found.append("\n  help: ").append(text));

    String expected = help.length == 0 ? message : message + "\n  help: " + help[0];
    assertEquals(
        drawn + "syntax: " + expected,
        Marked.draw(source.text(), fault.span()) + fault.rule() + ": " + found);
  }
}
