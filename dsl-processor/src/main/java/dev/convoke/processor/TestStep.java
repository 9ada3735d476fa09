package dev.convoke.processor;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.generate.SourceWriter;
import dev.convoke.processor.ir.NetworkName;
import dev.convoke.processor.reader.SourceTypes;
import dev.convoke.processor.reader.TestRequest;
import dev.convoke.processor.reader.TestRequest.Tested;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Writes the tests of networks, for those who ask for them. */
final class TestStep {

  private static final String JUNIT = "org.junit.jupiter.api.Test";

  private final Elements elements;
  private final SourceTypes sources;
  private final NetworkCompiler compiler;
  private final SourceWriter writer;

  /** Who asked for a test, by the test's qualified name. */
  private final Map<String, String> askedFor = new HashMap<>();

  TestStep(Elements elements, SourceTypes sources, NetworkCompiler compiler, SourceWriter writer) {
    this.elements = elements;
    this.sources = sources;
    this.compiler = compiler;
    this.writer = writer;
  }

  /**
   * Writes the tests that are asked for.
   *
   * @param asking the type that asks, which the tests are generated from
   */
  void write(TypeElement asking, TestRequest request, Diagnostics diagnostics) {
    if (elements.getTypeElement(JUNIT) == null) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.TESTS_NEED_JUNIT, request.origin(), request.how())
              .expected("org.junit.jupiter:junit-jupiter on the class path")
              .found("a compilation without it, as that of main sources is")
              .fix("write @NetworkTests on a type among the tests, and name the networks there"));
      return;
    }
    for (Tested tested : request.networks()) {
      write(asking, request.how(), tested, diagnostics);
    }
  }

  private void write(TypeElement asking, String how, Tested tested, Diagnostics diagnostics) {
    NetworkName name = tested.network().name();
    String test = name.inPackage(name.testClass());
    String asked = how + " on " + asking.getSimpleName();
    String earlier = askedFor.putIfAbsent(test, asked);
    if (earlier == null) {
      if (isWritten(test)) {
        diagnostics.report(
            Diagnostic.of(DiagnosticCode.TEST_NAME_TAKEN, tested.place(), name.testClass())
                .fix("rename yours"));
      } else {
        generate(asking, tested, diagnostics);
      }
    } else if (!earlier.equals(asked)) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.LISTED_TWICE, tested.place(), how, name.simpleName())
              .found(earlier + " asks for its test as well")
              .fix("remove one of them"));
    }
  }

  /** Whether there is a source of that name, by hand. */
  private boolean isWritten(String type) {
    TypeElement existing = elements.getTypeElement(type);
    return existing != null && sources.contains(existing);
  }

  private void generate(TypeElement asking, Tested tested, Diagnostics diagnostics) {
    compiler.test(tested.network(), tested.itsOwn()).ifPresent(test -> writer.write(test, asking));
    if (!tested.network().body().origin().inSource()) { // otherwise it has its own messages
      diagnostics.reportAll(tested.itsOwn(), List.of(tested.place()));
    }
  }
}
