package dev.convoke.processor.check;

import dev.convoke.description.NetworkDescription.Paper;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredPaper;

/** A paper can be found again: it has an identifier, or who wrote it and when. */
final class PaperCheck {

  private PaperCheck() {}

  static void check(DeclaredPaper declared, Diagnostics diagnostics) {
    Paper paper = declared.paper();
    if (!paper.arxiv().isEmpty() && DeclaredPaper.yearOf(paper.arxiv()).isEmpty()) {
      diagnostics.report(
          problem(declared, "\"" + paper.arxiv() + "\" is not an arXiv identifier")
              .fix("write it as in arxiv = \"1512.03385\""));
    } else if (paper.name().isEmpty()) {
      diagnostics.report(
          problem(declared, "it names no paper")
              .fix("write arxiv = \"…\", or citation = \"…\" and year = …"));
    } else if (paper.year() <= 0) {
      diagnostics.report(problem(declared, "it has no year").fix("write year = …"));
    }
  }

  private static Diagnostic problem(DeclaredPaper paper, String text) {
    return Diagnostic.of(DiagnosticCode.PAPER_FORM, paper.origin(), text);
  }
}
