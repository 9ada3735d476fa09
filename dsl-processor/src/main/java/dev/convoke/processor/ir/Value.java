package dev.convoke.processor.ir;

import dev.convoke.processor.diagnostic.Origin;
import java.util.List;

/** A value of an annotation as written, with its place. */
public sealed interface Value {

  Origin origin();

  /** A whole number, which may stand for a symbol. */
  record IntValue(int number, Origin origin) implements Value {}

  /** A fraction. */
  record DoubleValue(double number, Origin origin) implements Value {

    /** The number as TensorFlow computes with it. */
    public float rounded() {
      return (float) number;
    }

    /** The number for messages, with what it is rounded to where that is another kind of number. */
    public String text() {
      boolean vanishes = rounded() == 0 && number != 0;
      boolean overflows = Float.isInfinite(rounded()) && !Double.isInfinite(number);
      boolean completes = Math.abs(rounded()) == 1 && Math.abs(number) < 1;
      return vanishes || overflows || completes
          ? number + ", which is " + rounded() + " to TensorFlow"
          : String.valueOf(number);
    }
  }

  /** Yes or no. */
  record BooleanValue(boolean flag, Origin origin) implements Value {}

  /** Text, mostly the name of a step. */
  record TextValue(String text, Origin origin) implements Value {}

  /** A constant of an enumeration, by its simple name. */
  record EnumValue(String constant, Origin origin) implements Value {}

  /** A type, by its qualified name. */
  record TypeValue(String type, Origin origin) implements Value {

    /** Its simple name, for messages. */
    public String simpleName() {
      return type.substring(type.lastIndexOf('.') + 1);
    }
  }

  /** A nested annotation. */
  record AnnotationValue(Attributes attributes, Origin origin) implements Value {}

  /** An array. */
  record ListValue(List<Value> values, Origin origin) implements Value {
    public ListValue {
      values = List.copyOf(values);
    }
  }
}
