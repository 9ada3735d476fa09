package dev.convoke.processor.check;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.Paper;

/** A paper can be found again: it has an identifier, or who wrote it and when. */
final class PaperCheck {

  private PaperCheck() {}

  static void check(Paper paper, Diagnostics diagnostics) {
    if (!paper.arxiv().isEmpty() && Paper.yearOf(paper.arxiv()).isEmpty()) {
      diagnostics.report(
          problem(paper, "\"" + paper.arxiv() + "\" is not an arXiv identifier")
              .fix("write it as in arxiv = \"1512.03385\""));
    } else if (paper.name().isEmpty()) {
      diagnostics.report(
          problem(paper, "it names no paper")
              .fix("write arxiv = \"…\", or citation = \"…\" and year = …"));
    } else if (paper.year() <= 0) {
      diagnostics.report(problem(paper, "it has no year").fix("write year = …"));
    }
  }

  private static Diagnostic problem(Paper paper, String text) {
    return Diagnostic.of(DiagnosticCode.PAPER_FORM, paper.origin(), text);
  }
}
