package dev.automllint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.automllint.testing.Marked;
import dev.automllint.testing.NodeList;
import dev.automllint.text.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTests {
  @Nested
  class Places {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "a: ⟦1⟧\n",
          "a:   ⟦x y⟧  # comment\n",
          "a: ⟦\"x # y\"⟧\n",
          "a: ⟦'it''s'⟧ \n",
          "a: ⟦b\n  c⟧ # d\n",
          "a: ⟦\"b\n\n  c\"⟧\nd: e\n",
          "a: ⟦[1, {b: 2}]⟧ # x\n",
          "a: ⟦{\n  b: [1]\n}⟧\n",
          "a: ⟦[ ]⟧\n",
          "a: ⟦[-]⟧\n",
          "a: ⟦[b,-, {c: -}]⟧\n",
          "a:\n  ⟦b: 1\n  c:\n    - d⟧\n\ne: f\n",
          "a:\n⟦- b\n- c⟧\n",
          "{\"a\":⟦\"b\"⟧}",
          "a: ⟦1⟧"
        })
    void ofValuesReachFromTheFirstToTheLastCharacter(String drawn) {
      assertPlace(drawn, "a");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "a: ⟦|\n  x\n  y⟧\nb: 1\n",
          "a: ⟦>-\n  x\n\n  y⟧\n\n# comment\nb: 1\n",
          "a: ⟦|+\n  x⟧\n\n\n",
          "a: ⟦|\n  x\n  # text⟧\n",
          "a: ⟦|⟧\nb: 1\n",
          "a: ⟦|⟧\n   \n"
        })
    void ofBlocksEndWithTheirLastVisibleCharacter(String drawn) {
      assertPlace(drawn, "a");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "a: &x ⟦1⟧\n",
          "a: !!str ⟦5⟧\n",
          "a: &x !!str ⟦\"5\"⟧\n",
          "a: !!str &x ⟦5⟧\n",
          "a: &x   ⟦[1]⟧\n",
          "a: &x\n  ⟦b: 1⟧\n",
          "a: &x # comment & more\n\n  ⟦b: 1⟧\n",
          "a: &x\n⟦- 1⟧\n",
          "a: !!str ⟦|\n  t⟧\n\nb: c\n",
          "&r\n!!map\na: ⟦1⟧\n"
        })
    void ofValuesBeginAfterAnchorAndTag(String drawn) {
      assertPlace(drawn, "a");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "a:⟦⟧\n",
          "a:⟦⟧ # comment\nb: 1\n",
          "a:⟦⟧\n\n\nb: 1\n",
          "{b: 1, a:⟦⟧ }",
          "{b: 1, a⟦⟧}"
        })
    void ofEmptyValuesAreEmptyAfterTheirKeys(String drawn) {
      assertPlace(drawn, "a");
      assertEquals("null", NodeList.of(NodeList.node(Marked.plain(drawn), "a")));
    }

    @Test
    void ofEmptyItemsAreEmptyAfterTheirDashes() {
      assertPlace("a:\n  -⟦⟧ # x\n  - b\n", "a/0");
    }

    @ParameterizedTest
    @CsvSource({"1, 😀", "0, 'é '", "3, 😀😀 x"})
    void countUtf16UnitsAfterEmoji(int before, String emoji) {
      assertPlace(
          "x: " + "y".repeat(before) + emoji + "\na: {" + emoji + ": 1, b: ⟦\"" + emoji + "\"⟧}\n",
          "a/b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void doNotDependOnLineBreaks(String lineBreak) {
      assertPlace("x: |\n  y\n\na:\n  - ⟦b\n    c⟧\nd: e\n".replace("\n", lineBreak), "a/0");
      assertPlace("x: 😀\na: ⟦>\n  y\n  z⟧\n\nd: e\n".replace("\n", lineBreak), "a");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "⟦a⟧: 1\n",
          "⟦\"a\"⟧ : 1\n",
          "b: 1\n⟦'a'⟧: 1\n",
          "{b: 1, ⟦a⟧}",
          "&x ⟦a⟧: 1\n",
          "? ⟦a⟧\n: 1\n",
          "'😀': 1\n⟦a⟧: 1\n"
        })
    void ofKeysHoldTheirQuotes(String drawn) {
      String text = Marked.plain(drawn);
      YamlScalar key = NodeList.mapping(text).entry("a").orElseThrow().key();

      assertEquals(drawn, Marked.draw(text, key.span()));
    }

    @Test
    void ofTheRootReachToItsLastValue() {
      String drawn = "# comment\n⟦a: 1\nb: [2]⟧ # comment\n\n";
      String text = Marked.plain(drawn);

      assertEquals(drawn, Marked.draw(text, NodeList.root(text).span()));
    }
  }

  @Nested
  class Values {
    @Test
    void areLoneHyphensBetweenBracketsToo() {
      assertEquals(
          "{a: [\"-\", \"[-]\", -1, {b: \"-\"}]}", NodeList.of("a: [-, '[-]', -1, {b: -}]\n"));
    }

    @Test
    void keepTheOrderOfTheText() {
      assertEquals(
          "{type: \"automl\", limits: {max_trials: 5}, list: [1.5, true, null, [\"x\"]]}",
          NodeList.of(
              """
              # comment
              type: automl
              limits:
                max_trials: 5
              list:
              - 1.5
              - yes
              -
              - ["x"]
              """));
    }

    @Test
    void areTextInQuotesAndBlocksWhateverTheyLookLike() {
      assertEquals(
          "{a: \"1\", b: \"yes\", c: \"1.0\\n\", d: \"true\", e: \"\"}",
          NodeList.of("a: \"1\"\nb: 'yes'\nc: |\n  1.0\nd: >-\n  true\ne: ''\n"));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "'\"1\"', false", "'''1''', false", "'|\n  1', false"})
    void knowWhetherTheyArePlain(String written, boolean plain) {
      assertEquals(plain, ((YamlScalar) NodeList.node("a: " + written + "\n", "a")).plain());
    }

    @Test
    void haveTheirEscapesResolved() {
      assertEquals("{a: \"x\ty A😀\"}", NodeList.of("a: \"x\\ty \\x41\\U0001F600\"\n"));
    }

    @Test
    void endWhereACommentBegins() {
      assertEquals("{a: \"a\", b: \"a#b\"}", NodeList.of("a: a #b\nb: a#b\n"));
    }

    @Test
    void ofRepeatedKeysAreAllKept() {
      assertEquals("{a: 1, b: 2, a: 3}", NodeList.of("a: 1\nb: 2\n\"a\": 3\n"));
    }

    @Test
    void ofRepeatedKeysAreTakenFromTheLast() {
      assertEquals("3", NodeList.of(NodeList.node("a: 1\nb: 2\na: 3\n", "a")));
    }

    @Test
    void areNoneInAFileOfComments() {
      assertEquals(List.of(), NodeList.read("# nothing\n\n").documents());
      assertEquals(List.of(), NodeList.read("").documents());
    }

    @Test
    void mayBeWrittenAsJson() {
      assertEquals(
          "{a: \"b\", c: [1, {d: null}]}", NodeList.of("{\"a\":\"b\",\"c\":[1,{\"d\":null}]}"));
    }
  }

  @Nested
  class Tags {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            !!str 5                                | "5"
            !!str yes                              | "yes"
            !!int "5"                              | 5
            !!float 5.5                            | 5.5
            !!float 1e999999999                    | non-finite
            !!float "-1e400"                       | non-finite
            !!bool "yes"                           | true
            !!null x                               | null
            !!timestamp 2020-01-01                 | date
            !!map {x: 1}                           | {x: 1}
            !!seq [1]                              | [1]
            !<tag:yaml.org,2002:str> 5             | "5"
            """)
    void decideTheValue(String written, String value) {
      assertEquals("{a: " + value + "}", NodeList.of("a: " + written + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            a: ⟦!custom 5⟧       | the tag `!custom` is unknown to Azure's reader
            a: ⟦!Ref "x"⟧        | the tag `!Ref` is unknown to Azure's reader
            a: ⟦!!python/none x⟧ | the tag `!!python/none` is unknown to Azure's reader
            a: ⟦!!int abc⟧       | `abc` does not match its tag `!!int`
            a: ⟦!!bool 5⟧        | `5` does not match its tag `!!bool`
            a: ⟦!!float abc⟧     | `abc` does not match its tag `!!float`
            a: ⟦!!int ''⟧        | an empty value does not match its tag `!!int`
            a: ⟦!!binary x⟧      | `x` does not match its tag `!!binary`: not base64
            a: ⟦!!binary 'YWI'⟧  | `YWI` does not match its tag `!!binary`: not base64
            a: ⟦!!binary é⟧      | `é` does not match its tag `!!binary`: not base64
            a: ⟦!!set {⟧b}       | `!!set` makes a set, and Azure does not accept a set as a mapping
            a: ⟦!!map x⟧         | the tag `!!map` is not allowed before a single value
            a: ⟦!!map [⟧1]       | the tag `!!map` is not allowed before a list
            a: ⟦!!str [⟧1]       | the tag `!!str` is not allowed before a list
            a: ⟦!!seq {⟧b: 1}    | the tag `!!seq` is not allowed before a mapping
            a: ⟦!!omap {⟧b: 1}   | the tag `!!omap` is not allowed before a mapping
            """)
    void areRefusedUnlessTheyAreStandardAndFit(String drawn, String message) {
      assertFault(drawn, "syntax", message);
    }

    @Test
    void ofBinaryValuesTakeWhatPythonDecodes() {
      assertEquals(
          "[\"YWI=\", \"YW I=\", \"YWJj\", \"\"]",
          NodeList.of("[!!binary YWI=, !!binary 'YW I=', !!binary YWJj, !!binary '']"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{⟦&b:⟧ c}\n", "{a: d, ⟦&b:⟧ c}\n"})
    void andAnchorsNeedAKeyBeforeTheColon(String drawn) {
      assertFault(
          drawn,
          "syntax",
          "a key is missing between the name after `&` and `:`",
          "put quotes around the text if it is a key");
    }

    /** PyYAML resolves such a value as if it were plain. */
    @Test
    void withoutANameChangeNothing() {
      assertEquals("{a: 12, b: 12, c: [\"x\"]}", NodeList.of("a: ! 12\nb: ! '12'\nc: ! [x]\n"));
    }
  }

  /** What YAML 1.2 allows, and PyYAML refuses. */
  @Nested
  class Refused {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "a: [b⟦?⟧c]\n",
          "a: {b: https://x⟦?⟧y=1}\n",
          "a: [x, b ⟦?⟧, c]\n",
          "a: {b⟦?⟧: c}\n",
          "a: [{b: !!str c⟦?⟧}]\n"
        })
    void areQuestionMarksBetweenBrackets(String drawn) {
      assertFault(
          drawn,
          "syntax",
          "a `?` is not allowed here: inside brackets Azure's reader takes it as the start of a key",
          "put quotes around the value");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "a: b?c\n",
          "a: https://x?y=1\n",
          "a?: [1]\nb: c?\n",
          "a: ['b?', \"c?\"]\n",
          "a: {? b : c}\n",
          "a:\n- [1] # b?\n- d?\n"
        })
    void areNoOtherQuestionMarks(String text) {
      assertEquals(Optional.empty(), YamlReader.read(new SourceFile("job.yml", text)).error());
    }

    @Test
    void areNoQuestionMarksInFilesOfOurs() {
      var source = new SourceFile(".automl-lint.yml", "exclude: [run?.yml]\n");
      assertEquals(Optional.empty(), YamlReader.readOwn(source).error());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: ⟦=⟧\n", "a: [⟦=⟧]\n", "⟦=⟧\n", "a: &x ⟦=⟧ # b\n"})
    void isAnEqualsSignAsAValue(String drawn) {
      assertFault(
          drawn, "syntax", "Azure's YAML reader rejects the value `=`", "put quotes around it");
    }

    @Test
    void isAMergeKeyAsAValue() {
      String message = "Azure's YAML reader rejects the value `<<`";
      assertFault("a: ⟦<<⟧\n", "syntax", message, "put quotes around it");
    }

    @Test
    void areNoOtherEqualsSigns() {
      assertEquals("{=: 1, a: \"=\", b: \"==\"}", NodeList.of("=: 1\na: '='\nb: ==\n"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            a: ⟦&Server=tcp:x;⟧ y | `=`
            a: ⟦&b.c⟧ y           | `.`
            a: ⟦&é⟧ y             | `é`
            a: ⟦*b;⟧ y            | `;`
            """)
    void areNamesOfAnchorsWithOtherSigns(String drawn, String sign) {
      assertFault(
          drawn,
          "syntax",
          "a name after `&` or `*` cannot contain " + sign,
          "put quotes around the value if it is text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: |⟦\t⟧\n  x\n", "a: >- ⟦\t⟧# c\n  x\n", "- &x |⟦\t⟧\n  x\n"})
    void areTabsAfterTheHeadOfABlock(String drawn) {
      assertFault(
          drawn, "syntax", "a tab is not allowed here: Azure's reader stops at it", "use spaces");
    }

    @Test
    void areNoTabsInCommentsThere() {
      assertEquals("{a: \"x\ty\\n\"}", NodeList.of("a: | # b\tc\n  x\ty\n"));
    }
  }

  @Nested
  class Aliases {
    @Test
    void areWhereTheyAreUsed() {
      String drawn = "a: &x {b: 1}\nc: ⟦*x⟧\n";
      String text = Marked.plain(drawn);
      YamlNode use = NodeList.node(text, "c");

      assertEquals("{b: 1}", NodeList.of(use));
      assertEquals(drawn, Marked.draw(text, use.span()));
      assertEquals(Optional.of(use.span()), use.alias());
    }

    @Test
    void leaveWhatIsInThemInItsPlaceAndSayHowItWasReached() {
      String drawn = "a: &x {b: ⟦1⟧}\nc: ⟦*x⟧\n";
      var marked = Marked.parse(drawn);
      YamlNode inner = NodeList.node(marked.text(), "c/b");

      assertEquals(marked.spans().get(0), inner.span());
      assertEquals(Optional.of(marked.spans().get(1)), inner.alias());
    }

    @Test
    void doNotChangeTheAnchoredNode() {
      assertEquals(Optional.empty(), NodeList.node("a: &x {b: 1}\nc: *x\n", "a/b").alias());
    }

    @Test
    void nestAndAreThenReachedByTheOuterOne() {
      var marked = Marked.parse("a: &a [1]\nb: &b {c: ⟦*a⟧}\nd: ⟦*b⟧\n");
      YamlNode nested = NodeList.node(marked.text(), "d/c");

      assertEquals("{a: [1], b: {c: [1]}, d: {c: [1]}}", NodeList.of(marked.text()));
      assertEquals(marked.spans().get(0), nested.span());
      assertEquals(Optional.of(marked.spans().get(1)), nested.alias());
    }

    @Test
    void serveAsKeysAndItems() {
      assertEquals(
          "{a: \"x\", list: [\"x\", \"x\"], x: 1}",
          NodeList.of("a: &x x\nlist: [*x, *x]\n*x : 1\n"));
    }

    @Test
    void needAnAnchorBefore() {
      assertFault("a: ⟦*x⟧\nb: &x 1\n", "syntax", "there is no anchor `&x` before this alias");
    }

    @Test
    void needTheAnchorInTheirOwnDocument() {
      assertFault("a: &x 1\n---\nb: ⟦*x⟧\n", "syntax", "there is no anchor `&x` before this alias");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &x [⟦*x⟧]\n", "a: &x\n  b:\n    - c: ⟦*x⟧\n"})
    void mayNotBeInTheirOwnAnchor(String drawn) {
      assertFault(drawn, "resource-limit", "the alias `*x` is inside its own anchor");
    }
  }

  @Nested
  class MergeKeys {
    @Test
    void bringInWhatIsNotThere() {
      assertEquals(
          "{a: {b: 1, c: 2}, d: {b: 3, <<b: 1, <<c: 2}}",
          NodeList.of("a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  b: 3\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"  b: 3\n  <<: *x\n", "  <<: *x\n  b: 3\n", "  <<: [*x]\n  b: 3\n"})
    void loseAgainstOwnKeysWhereverTheyAre(String own) {
      String yaml = "a: &x {b: 1, c: 2}\nd:\n" + own;

      assertEquals("3", NodeList.of(NodeList.node(yaml, "d/b")));
      assertEquals("2", NodeList.of(NodeList.node(yaml, "d/c")));
    }

    @Test
    void takeTheFirstOfAList() {
      String yaml = "a: &x {b: 1}\nc: &y {b: 2, d: 3}\ne:\n  <<: [*x, *y]\n";

      assertEquals("1", NodeList.of(NodeList.node(yaml, "e/b")));
      assertEquals("3", NodeList.of(NodeList.node(yaml, "e/d")));
    }

    @Test
    void passOnWhatWasMerged() {
      String yaml = "a: &x {b: 1, c: 1}\nd: &y {<<: *x, c: 2}\ne:\n  <<: *y\n";

      assertEquals("1", NodeList.of(NodeList.node(yaml, "e/b")));
      assertEquals("2", NodeList.of(NodeList.node(yaml, "e/c")));
    }

    @Test
    void takeAMappingThatIsWrittenThere() {
      assertEquals("{<<a: 1}", NodeList.of("<<: {a: 1}\n"));
    }

    @Test
    void areOrdinaryKeysInQuotes() {
      assertEquals("{a: {<<: 1}}", NodeList.of("a:\n  \"<<\": 1\n"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            <<: ⟦x⟧      | a single value
            <<:⟦⟧        | a single value
            <<: ⟦[1]⟧    | a list of something else
            <<: ⟦[[]]⟧   | a list of something else
            """)
    void refuseWhatIsNotAMapping(String drawn, String what) {
      assertFault(drawn, "syntax", "`<<` merges mappings; this is " + what);
    }
  }

  @Nested
  class Keys {
    @ParameterizedTest
    @ValueSource(strings = {"? ⟦[a, b]⟧\n: 1\n", "⟦{a: 1}⟧: b\n", "a: {⟦[b]⟧: c}\n"})
    void mayNotBeCollections(String drawn) {
      assertFault(drawn, "syntax", "a mapping or a list cannot be a key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"U+00A0", "U+3000", "U+2003"})
    void mayNotBeginWithAnUnusualSpace(String name) {
      char blank = (char) Integer.parseInt(name.substring(2), 16);
      assertFault(
          "a:\n⟦" + blank + "⟧b: 1\n",
          "syntax",
          "the character " + name + " looks like a space but is not one",
          "use plain spaces");
    }
  }

  @Nested
  class Documents {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            'a: 1\n⟦---⟧\nb: 2\n'       | '{a: 1} --- {b: 2}'
            '---\na: 1\n⟦---⟧ b\n'      | '{a: 1} --- "b"'
            'a: 1\n⟦---⟧\n'             | '{a: 1} --- null'
            'a: 1\n...\n# c\n⟦---⟧\nb: 2\n' | '{a: 1} --- {b: 2}'
            """)
    void areSeparatedByTheirMark(String drawn, String outline) {
      var marked = Marked.parse(drawn);
      var documents = NodeList.read(marked.text()).documents();

      assertEquals(outline, NodeList.of(marked.text()));
      assertEquals(marked.span(), documents.get(1).start());
    }

    @ParameterizedTest
    @ValueSource(strings = {"⟦⟧a: 1\n", "⟦---⟧\na: 1\n", "# c\n⟦---⟧ # d\na: 1\n", "⟦⟧a: 1\n...\n"})
    void mayBeginWithAMark(String drawn) {
      var marked = Marked.parse(drawn);
      var documents = NodeList.read(marked.text()).documents();

      assertEquals("{a: 1}", NodeList.of(marked.text()));
      assertEquals(marked.span(), documents.get(0).start());
    }

    @Test
    void areReadAsYaml11WhateverVersionTheyName() {
      assertEquals("{a: true, b: 8!}", NodeList.of("%YAML 1.2\n---\na: yes\nb: 010\n"));
    }

    @Test
    void ofAnotherMajorVersionAreRefused() {
      assertFault("⟦⟧%YAML 2.0\n---\na: 1\n", "syntax", "this is not YAML 1.1, which Azure reads");
    }
  }

  @Nested
  class Limits {
    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: "})
    void allowTwoHundredLevels(String open) {
      String close = open.equals("[") ? "]" : "}";
      String deep = open.repeat(200) + "x" + close.repeat(200);

      assertEquals(deep.replace("x", "\"x\""), NodeList.of(deep));
    }

    @Test
    void doNotCountSiblings() {
      String wide = "[%s[1]]".formatted("[1], ".repeat(300));

      assertEquals(wide, NodeList.of(wide));
    }

    @Test
    void refuseTheTwoHundredAndFirstLevelAtItsOpening() {
      assertFault(
          "[".repeat(200) + "⟦[⟧x" + "]".repeat(201),
          "resource-limit",
          "nested deeper than 200 levels; no job needs more than ten");
    }

    @Test
    void countTheLevelsOfBlocks() {
      assertFault(
          "- ".repeat(200) + "⟦⟧- x\n",
          "resource-limit",
          "nested deeper than 200 levels; no job needs more than ten");
    }

    @Test
    void countTheLevelsOfWhatAnAliasRepeats() {
      assertFault(
          "a: &a %s1%s\nb: &b %s*a%s\nc: %s⟦*b⟧%s\n"
              .formatted(
                  "[".repeat(90),
                  "]".repeat(90),
                  "[".repeat(90),
                  "]".repeat(90),
                  "[".repeat(20),
                  "]".repeat(20)),
          "resource-limit",
          "nested deeper than 200 levels; no job needs more than ten");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<<: {<<: {<<: {%s}}}",
          "<<: [{<<: {%1$s}}, {<<: {%1$s}}]",
        })
    void stopMergeKeysThatUnfold(String text) {
      String keys =
          IntStream.range(0, 4_000)
              .mapToObj(i -> "k" + i + ": 1")
              .collect(Collectors.joining(", "));
      var source = new SourceFile("x", text.formatted(keys));
      var fault = YamlReader.read(source).error().orElseThrow();
      assertEquals("resource-limit", fault.rule());
      assertEquals("`<<` brings in more than 10000 keys", fault.message());
    }

    @Test
    void boundsKeysAndValues() {
      String most = "[" + "a,".repeat(999_999) + "]";
      assertEquals(Optional.empty(), YamlReader.read(new SourceFile("x", most)).error());

      String more = "[" + "a,".repeat(1_000_000) + "]";
      var fault = YamlReader.read(new SourceFile("x", more)).error().orElseThrow();
      assertEquals("resource-limit", fault.rule());
      assertEquals("more than a million keys and values; no job needs a thousand", fault.message());
      assertEquals(1_999_999, fault.span().start());
    }

    @Test
    void stopDeepFilesBeforeTheStackDoes() {
      String deep = "[".repeat(1_000_000);

      String rule =
          assertTimeoutPreemptively(
              Duration.ofSeconds(20),
              () -> YamlReader.read(new SourceFile("x", deep)).error().orElseThrow().rule());
      assertEquals("resource-limit", rule);
    }

    @Test
    void allowTenThousandNodesFromAliases() {
      String list = "[" + "1,".repeat(99) + "]"; // with itself a hundred nodes
      String yaml = "a: &x " + list + "\nb: [" + "*x,".repeat(100) + "]\n";

      assertEquals(100, ((YamlSequence) NodeList.node(yaml, "b")).items().size());
    }

    @Test
    void refuseMoreNodesFromAliasesAtTheOneThatGoesTooFar() {
      String list = "[" + "1,".repeat(99) + "]";
      assertFault(
          "a: &x " + list + "\nb: [" + "*x,".repeat(100) + "⟦*x⟧]\n",
          "resource-limit",
          "aliases expand to more than 10000 values");
    }

    @Test
    void refuseAliasesThatRepeatALongText() {
      String yaml = "a: &x " + "x".repeat(1_000_000) + "\nb: [" + "*x,".repeat(10);
      assertEquals(Optional.empty(), YamlReader.read(new SourceFile("x", yaml + "]")).error());

      var fault = YamlReader.read(new SourceFile("x", yaml + "*x]")).error().orElseThrow();
      assertEquals("resource-limit", fault.rule());
      assertEquals("aliases repeat more than ten million characters", fault.message());
      assertEquals(yaml.length(), fault.span().start());
    }

    @ParameterizedTest
    @ValueSource(strings = {"? %s\n: [%s]\n", "? a\n: [{? %s : [%s]}]\n", "%s: &a [%s]\nb: *a\n"})
    void allowLongKeysAndManyValues(String yaml) {
      String text = yaml.formatted("x".repeat(1000), "1,".repeat(9000));
      assertEquals(Optional.empty(), YamlReader.read(new SourceFile("x", text)).error());
    }

    @Test
    void refuseManyValuesBelowLongKeys() {
      String text = "? %s\n: {%s}\n".formatted("x".repeat(100_000), "a: 1, ".repeat(200));
      var fault = YamlReader.read(new SourceFile("x", text)).error().orElseThrow();
      assertEquals("resource-limit", fault.rule());
      assertEquals(
          "the keys around its values have more than 16 million characters together; no job needs"
              + " a thousandth",
          fault.message());
      assertEquals(text.indexOf("{") + 1 + 159 * 6, fault.span().start());
    }

    @Test
    void stopAFileThatUnfoldsIntoBillions() {
      var yaml = new StringBuilder("a: &a [lol,lol,lol,lol,lol,lol,lol,lol,lol]\n");
      for (char c = 'b'; c <= 'z'; c++) {
        String before = "*" + (char) (c - 1) + ",";
        yaml.append(c).append(": &").append(c).append(" [").append(before.repeat(9)).append("]\n");
      }

      var fault =
          assertTimeoutPreemptively(
              Duration.ofSeconds(20),
              () -> YamlReader.read(new SourceFile("x", yaml.toString())).error().orElseThrow());
      assertEquals("aliases expand to more than 10000 values", fault.message());
    }
  }

  @Nested
  class LongNumbers {
    private static final String MOST = "9".repeat(4300);

    @ParameterizedTest
    @ValueSource(strings = {"⟦%s9⟧", "⟦-%s9⟧", "⟦+%s9⟧", "⟦9_%s⟧", "⟦%s9:30⟧", "!!int ⟦'%s9'⟧"})
    void areRefusedAsPythonRefusesThem(String drawn) {
      assertFault(
          "a: " + drawn.formatted(MOST) + "\n",
          "syntax",
          "Azure's reader refuses a whole number of more than 4300 digits",
          "put quotes around it if it is text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"⟦9%s:30⟧", "⟦0x%s9⟧", "⟦0%s%1$s⟧", "⟦0b%s%1$s%1$s%1$s⟧", "⟦-0x%s⟧"})
    void areRefusedInOtherNotationsAsTheyAreWrittenAgain(String drawn) {
      String digits = drawn.contains("0") ? MOST.replace('9', '1') : MOST;
      assertFault(
          "a: " + drawn.formatted(digits) + "\n",
          "syntax",
          "Azure's reader refuses a whole number of more than 4300 digits",
          "put quotes around it if it is text");
    }

    @Test
    void areRefusedAsKeys() {
      assertFault(
          "? ⟦9" + MOST + "⟧\n: 1\n",
          "syntax",
          "Azure's reader refuses a whole number of more than 4300 digits",
          "put quotes around it if it is text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "-%s", "%s_", "0%s9", "0b1%s", "%s9.0", "'%s9'"})
    void areReadInOtherNotationsUpToTheSameValue(String number) {
      String digits = number.startsWith("0") ? MOST.replace('9', '1') : MOST;
      var source = new SourceFile("x", "a: " + number.formatted(digits) + "\n");
      assertEquals(Optional.empty(), YamlReader.read(source).error());
    }
  }

  @Nested
  class Characters {
    @ParameterizedTest
    @CsvSource({"0000", "0007", "001B", "007F", "009B", "FFFE", "FFFF"})
    void thatYamlForbidsAreRefusedEvenInComments(String hex) {
      char bad = (char) Integer.parseInt(hex, 16);
      assertFault(
          "a: 😀\nb: 1 # x⟦" + bad + "⟧y\n",
          "encoding",
          "the character U+" + hex + " is not allowed in YAML; remove it");
    }

    /** As PyYAML reads them. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0085", "\u2028", "\u2029"})
    void thatEndLinesInYaml11EndThem(String end) {
      assertEquals("{a: 1, b: 2}", NodeList.of("a: 1\nb: 2\n".replace("\n", end)));
      assertEquals("{a: 1, b: 2}", NodeList.of(end + "a: 1" + end + "\nb: 2 # x" + end + "\n"));
      assertEquals("{a: \"b c\"}", NodeList.of("a: b" + end + "  c\n"));
      assertEquals("{a: 1, b: 2}", NodeList.of("a: 1 # c" + end + "b: 2\n"));
      assertEquals("{a: \"b c\"}", NodeList.of("a: \"b" + end + "c\"\n"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"a: b⟦%s⟧c\n", "k⟦%s⟧ey: 1\n", "a: 1 # x⟦%s⟧ y z\n", "a: |\n  b⟦%s⟧c\n"})
    void thatEndLinesAreFoundWhereNothingEndsForAnEditor(String drawn) {
      assertFault(
          drawn.formatted("\u2028"),
          "encoding",
          "the character U+2028 ends the line for Azure's reader, which stops at what follows",
          "remove it");
    }

    @Test
    void thatEndLinesAreNotBlamedForOtherErrors() {
      assertFault("a: \u2028 b\nc: ⟦[⟧\n", "syntax", "this `[` is not closed", "close it with `]`");
      assertFault("a: ⟦[⟧\n\u2028", "syntax", "this `[` is not closed", "close it with `]`");
    }

    @Test
    void ofEmojiAndOtherScriptsAreFine() {
      assertEquals("{名前: \"é😀\uE000\u200B\"}", NodeList.of("名前: é😀\uE000\u200B\n"));
    }
  }

  @Nested
  class Tabs {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "a:⟦\t⟧1\n",
          "a: 1⟦\t⟧\n",
          "a: 1 ⟦\t⟧\nb: 1\n",
          "a: 1⟦\t⟧# comment\n",
          "a: x⟦\t⟧y\n",
          "a⟦\t⟧: 1\n",
          "\"a\"⟦\t⟧: 1\n",
          "a: \"x\"⟦\t⟧\n",
          "a: [1,⟦\t⟧2]\n",
          "a: {b:⟦\t⟧2}\n",
          "a: [\n⟦\t⟧1]\n",
          "a: [\n  1\n⟦\t⟧]\n",
          "-⟦\t⟧a\n",
          "- a\n-⟦\t⟧b\n",
          "---⟦\t⟧a\n",
          "a: &x⟦\t⟧1\n",
          "a: !!str⟦\t⟧1\n",
          "# comment\n⟦\t⟧\na: 1\n",
          "⟦\t⟧# comment\na: 1\n",
          "a: 1\n⟦\t⟧# comment\n",
          "a: 1\n⟦\t⟧\nb: 1\n",
          "a: \"x\ty\" # \t\nb: 1⟦\t⟧\n"
        })
    void betweenTokensAreRefused(String drawn) {
      assertFault(
          drawn, "syntax", "a tab is not allowed here: Azure's reader stops at it", "use spaces");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "a:\n⟦\t⟧b: 1\n",
          "a: b\n⟦\t⟧c: d\n",
          "a: b\n⟦\t⟧c\n",
          "a: |\n⟦\t⟧x\n",
          "a: |\n  x\n⟦\t⟧\nb: 1\n",
          "a:\n  - b\n⟦\t⟧- c\n"
        })
    void thatIndentAreRefused(String drawn) {
      assertFault(drawn, "syntax", "a tab cannot indent a line", "use spaces");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            'a: "x\ty"\n'           | '{a: "x\ty"}'
            'a: ''x\ty''\n'         | '{a: "x\ty"}'
            'a: |\n  x\ty\n'        | '{a: "x\ty\\n"}'
            'a: >\n  x\n  \ty\n'    | '{a: "x\\n\ty\\n"}'
            'a: |\n  x\n  \t\nb: 1\n' | '{a: "x\\n\t\\n", b: 1}'
            'a: 1 #\tcomment\n'     | '{a: 1}'
            '#\tcomment\na: 1 # \t\n' | '{a: 1}'
            'a: "x\n\ty"\n'         | '{a: "x y"}'
            """)
    void inQuotesBlocksAndCommentsAreTaken(String yaml, String outline) {
      assertEquals(outline, NodeList.of(yaml));
    }
  }

  private static void assertPlace(String drawn, String path) {
    String text = Marked.plain(drawn);
    assertEquals(drawn, Marked.draw(text, NodeList.node(text, path).span()));
  }

  private static void assertFault(String drawn, String rule, String message, String... help) {
    var source = new SourceFile("job.yml", Marked.plain(drawn));
    var stream = YamlReader.read(source);
    var fault = stream.error().orElseThrow(() -> new AssertionError("no fault in " + drawn));

    assertEquals(drawn, Marked.draw(source.text(), fault.span()));
    assertEquals(
        List.of(rule, message, List.of(help)),
        List.of(fault.rule(), fault.message(), fault.help().stream().toList()));
    assertEquals(List.of(), stream.documents());
  }
}
