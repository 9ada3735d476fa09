/**
 * Compile time only: reads a network, proves it and generates TensorFlow Java code for it. What it
 * exports is for providers of operations.
 */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // JavaPoet, AutoService
module dev.convoke.processor {
  requires transitive dev.convoke.description;
  requires transitive com.palantir.javapoet;
  requires static com.google.auto.service;
  requires static transitive org.jspecify;

  exports dev.convoke.processor.diagnostic;
  exports dev.convoke.processor.emit;
  exports dev.convoke.processor.ir;
  exports dev.convoke.processor.ir.op;
  exports dev.convoke.processor.layer;
  exports dev.convoke.processor.operation;
  exports dev.convoke.processor.provider;

  uses dev.convoke.processor.provider.OperationProvider;

  provides javax.annotation.processing.Processor with
      dev.convoke.processor.NetworkProcessor;
}
