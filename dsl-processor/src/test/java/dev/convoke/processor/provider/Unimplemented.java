package dev.convoke.processor.provider;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.Site;

/** A provider that is never used. */
abstract class Unimplemented implements OperationProvider<Unimplemented.Nothing> {

  /** No operation. */
  record Nothing() {}

  @Override
  public String annotation() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Nothing read(OperationValues values) {
    throw new UnsupportedOperationException();
  }

  @Override
  public OperationShape shape(Nothing op, Site site) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Cost cost(Nothing op, TensorShape input, TensorShape output) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CodeBlock emit(Nothing op, OpCall call) {
    throw new UnsupportedOperationException();
  }
}
