package dev.convoke.processor.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Graph;
import org.tensorflow.Operation;
import org.tensorflow.OperationBuilder;
import org.tensorflow.Output;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.OpDef;
import org.tensorflow.types.TFloat32;

/**
 * An operation of any type in a graph of its own: inputs are placeholders, attributes are whatever
 * its definition allows.
 */
final class AnyOperation implements AutoCloseable {

  private final Graph graph = new Graph();
  private final OpDef definition;
  private final OperationBuilder builder;
  private final List<Output<?>> inputs = new ArrayList<>();
  private final Map<String, DataType> types = new HashMap<>();
  private final Map<String, List<DataType>> typeLists = new HashMap<>();
  private final Map<String, Long> numbers = new HashMap<>();

  AnyOperation(OpDef definition) {
    this.definition = definition;
    this.builder = graph.baseScope().opBuilder(definition.getName(), "operation");
  }

  /** The gradients of the inputs that TensorFlow builds; it leaves out those that do not exist. */
  List<String> gradients() {
    definition.getAttrList().forEach(this::setAttribute);
    definition.getInputArgList().forEach(this::addInput);
    Operation operation = builder.build();
    Output<?>[] outputs = new Output<?>[operation.numOutputs()];
    Arrays.setAll(outputs, operation::output);
    Output<?>[] gradients =
        graph.addGradients("gradient", outputs, inputs.toArray(Output<?>[]::new), null);
    return Arrays.stream(gradients).filter(AnyOperation::exists).map(g -> g.op().type()).toList();
  }

  @Override
  public void close() {
    graph.close();
  }

  /** What is none comes back as an operation without a native one, whose type cannot be asked. */
  private static boolean exists(Output<?> gradient) {
    try {
      return !gradient.op().type().isEmpty();
    } catch (IllegalStateException none) {
      return false;
    }
  }

  private void setAttribute(OpDef.AttrDef attribute) {
    String name = attribute.getName();
    if (attribute.hasDefaultValue()) {
      AttrValue value = attribute.getDefaultValue();
      types.put(name, value.getType());
      typeLists.put(name, value.getList().getTypeList());
      numbers.put(name, value.getI());
      return;
    }
    AttrValue.ListValue allowed = attribute.getAllowedValues().getList();
    long number = Math.max(1, attribute.getMinimum());
    switch (attribute.getType()) {
      case "type" -> {
        boolean isFloat =
            allowed.getTypeCount() == 0 || allowed.getTypeList().contains(DataType.DT_FLOAT);
        types.put(name, isFloat ? DataType.DT_FLOAT : allowed.getType(0));
        builder.setAttr(name, types.get(name));
      }
      case "list(type)" -> {
        typeLists.put(name, List.of(DataType.DT_FLOAT));
        builder.setAttr(name, new DataType[] {DataType.DT_FLOAT});
      }
      case "int" -> {
        numbers.put(name, number);
        builder.setAttr(name, number);
      }
      case "list(int)" -> {
        long[] window = new long[definition.getName().endsWith("3D") ? 5 : 4];
        Arrays.fill(window, 1);
        builder.setAttr(name, window);
      }
      case "list(float)" -> builder.setAttr(name, new float[] {1, 1, 1, 1});
      case "string" ->
          builder.setAttr(name, allowed.getSCount() > 0 ? allowed.getS(0).toStringUtf8() : "a->a");
      case "shape" -> builder.setAttr(name, Shape.unknown());
      case "float" -> builder.setAttr(name, 1f);
      case "bool" -> builder.setAttr(name, false);
      case "func" -> builder.setAttr(name, ConcreteFunction.create(AnyOperation::identity));
      default -> throw new AssertionError("no value for " + attribute);
    }
  }

  private static Signature identity(Ops tf) {
    Placeholder<TFloat32> input = tf.placeholder(TFloat32.class);
    return Signature.builder("f").input("x", input).output("y", tf.identity(input)).build();
  }

  private void addInput(OpDef.ArgDef argument) {
    if (!argument.getTypeListAttr().isEmpty()) {
      addList(argument, typeLists.get(argument.getTypeListAttr()));
      return;
    }
    DataType type =
        argument.getTypeAttr().isEmpty() ? argument.getType() : types.get(argument.getTypeAttr());
    if (argument.getNumberAttr().isEmpty()) {
      builder.addInput(input(argument, type));
    } else {
      int count = Math.toIntExact(numbers.get(argument.getNumberAttr()));
      addList(argument, Collections.nCopies(count, type));
    }
  }

  private void addList(OpDef.ArgDef argument, List<DataType> all) {
    builder.addInputList(all.stream().map(type -> input(argument, type)).toArray(Output<?>[]::new));
  }

  private Output<?> input(OpDef.ArgDef argument, DataType type) {
    // References come from old variables only.
    Output<?> input =
        graph
            .baseScope()
            .opBuilder(argument.getIsRef() ? "VariableV2" : "Placeholder", "input" + inputs.size())
            .setAttr("dtype", type)
            .setAttr(
                "shape", argument.getName().equals("block_shape") ? Shape.of(1) : Shape.unknown())
            .build()
            .output(0);
    inputs.add(input);
    return input;
  }
}
