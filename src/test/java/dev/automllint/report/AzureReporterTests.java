package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class AzureReporterTests {
  private static String azure(String path, Diagnostic... findings) {
    var source = new SourceFile(path, "seed: x\n");
    return Samples.written(
        Format.AZURE, new Style(/* color= */ true, 80), List.of(Samples.checked(source, findings)));
  }

  @Test
  void knowsErrorsAndWarningsOnly() {
    Diagnostic error = CoreRules.WRONG_TYPE.at(new Span(6, 7), "", "m").withHelp("h");
    Diagnostic warning = CoreRules.REFUSED_KEY.at(new Span(0, 4), "", "m");
    Diagnostic info = CoreRules.SPELLING.at(new Span(0, 4), "", "m");
    assertEquals(
        """
        ##vso[task.logissue type=error;sourcepath=job.yml;linenumber=1;columnnumber=7;code=wrong-type;]m; h
        ##vso[task.logissue type=warning;sourcepath=job.yml;linenumber=1;columnnumber=1;code=refused-key;]m
        ##vso[task.logissue type=warning;sourcepath=job.yml;linenumber=1;columnnumber=1;code=spelling;]info: m
        """,
        azure("job.yml", error, warning, info));
  }

  @Test
  void escapesWhatEndsAPropertyAndWhatLooksEscaped() {
    Diagnostic diagnostic = CoreRules.WRONG_TYPE.at(new Span(0, 4), "", "100%, not %0A; [x]");
    assertEquals(
        "##vso[task.logissue type=error;sourcepath=a/[b%5D%3B%AZP25.yml;linenumber=1;"
            + "columnnumber=1;code=wrong-type;]100%AZP25, not %AZP250A; [x]\n",
        azure("a/[b];%.yml", diagnostic));
  }
}
