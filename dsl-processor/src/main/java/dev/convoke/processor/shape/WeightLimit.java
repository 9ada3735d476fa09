package dev.convoke.processor.shape;

import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.operation.Sizes;
import java.util.stream.Collectors;

/** No operation may own a variable that no tensor can hold. */
final class WeightLimit {

  private WeightLimit() {}

  /** The shape; after a report, where a variable is too large, an unknown one. */
  static OperationShape checked(OperationShape shape, Site site) {
    return shape.variables().stream()
        .filter(variable -> !fits(variable))
        .findFirst()
        .map(variable -> report(variable, site))
        .orElse(shape);
  }

  private static boolean fits(Variable variable) {
    return Sizes.fitInt(variable.shape().stream().mapToLong(Integer::longValue).toArray());
  }

  private static OperationShape report(Variable variable, Site site) {
    String sizes = variable.shape().stream().map(String::valueOf).collect(Collectors.joining("×"));
    return site.report(
        site.error(
                DiagnosticCode.OVERFLOW,
                site.path(),
                "a " + variable.name() + " of " + sizes + " weights",
                Sizes.LIMIT)
            .from(site.trace())
            .fix("write smaller numbers, or let fewer channels enter"));
  }
}
