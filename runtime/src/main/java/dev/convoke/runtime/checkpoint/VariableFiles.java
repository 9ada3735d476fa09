package dev.convoke.runtime.checkpoint;

import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.graph.Stored;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.exceptions.TFResourceExhaustedException;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.train.Restore;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TString;
import org.tensorflow.types.family.TType;

/**
 * Saves variables to TensorFlow's checkpoint files and restores them. {@code Session.save} cannot:
 * it overlooks resource variables without an error.
 */
public final class VariableFiles {

  private final Placeholder<TString> prefix;
  private final Op save;
  private final Op restore;
  private final List<String> floatNames = new ArrayList<>();
  private final Operand<TBool> finite;

  /**
   * Adds the operations to the graph that holds the variables.
   *
   * @param stored what is saved and restored, at least one of them float32
   */
  public VariableFiles(Ops tf, List<Stored> stored) {
    String[] names = stored.stream().map(Stored::name).toArray(String[]::new);
    String[] wholes = new String[names.length];
    List<Class<? extends TType>> types = new ArrayList<>();
    List<Operand<?>> values = new ArrayList<>();
    List<Operand<TBool>> checks = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      Stored each = stored.get(i);
      wholes[i] = ""; // all of the variable, no slice
      types.add(each.type());
      if (each.type() == TFloat32.class) {
        Operand<TFloat32> value = tf.readVariableOp(each.handle(), TFloat32.class);
        values.add(value);
        floatNames.add(each.name());
        checks.add(tf.reduceAll(tf.math.isFinite(value), axes(tf, each.shape().numDimensions())));
      } else {
        values.add(tf.readVariableOp(each.handle(), each.type()));
      }
    }
    this.prefix = tf.placeholder(TString.class);
    Operand<TString> keys = tf.array(names);
    Operand<TString> slices = tf.array(wholes);
    this.save = tf.train.save(prefix, keys, slices, values);
    Restore read = tf.train.restore(prefix, keys, slices, types);
    List<Op> assignments = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      // A variable takes a value of any shape, and what reads it may broadcast it.
      Operand<?> value = tf.ensureShape(read.tensors().get(i), stored.get(i).shape());
      assignments.add(tf.assignVariableOp(stored.get(i).handle(), value));
    }
    this.restore = tf.withControlDependencies(assignments).noOp();
    this.finite = tf.stack(checks);
  }

  /**
   * Writes {@code prefix.index} and {@code prefix.data-00000-of-00001}.
   *
   * @throws org.tensorflow.exceptions.TensorFlowException where that fails
   */
  public void save(Session session, Path prefix) {
    run(session, prefix, save);
  }

  /**
   * Sets the variables to what the files hold.
   *
   * @throws UsageException where they do not hold these variables
   */
  public void restore(Session session, Path prefix) {
    try {
      run(session, prefix, restore);
    } catch (TFResourceExhaustedException tooLittleMemory) {
      throw tooLittleMemory;
    } catch (TensorFlowException | TFInvalidArgumentException unusable) {
      throw new UsageException(
          Checkpoint.unusable(Optional.ofNullable(prefix.getParent()).orElse(prefix))
              .expected("the network's variables in the files " + prefix.getFileName() + ".*")
              .found(Disk.reason(unusable))
              .fix(Checkpoint.NAME_ANOTHER),
          unusable);
    }
  }

  /** Names of the variables that hold an infinite number or none at all (NaN). */
  public List<String> notFinite(Session session) {
    try (Result result = session.runner().fetch(finite).run()) {
      TBool flags = (TBool) result.get(0);
      List<String> names = new ArrayList<>();
      for (int i = 0; i < floatNames.size(); i++) {
        if (!flags.getBoolean(i)) {
          names.add(floatNames.get(i));
        }
      }
      return names;
    }
  }

  private void run(Session session, Path files, Op operation) {
    try (TString fed = TString.scalarOf(files.toAbsolutePath().toString())) {
      session.runner().feed(prefix, fed).addTarget(operation).run().close();
    }
  }

  private static Operand<TInt32> axes(Ops tf, int rank) {
    int[] axes = new int[rank];
    for (int i = 0; i < rank; i++) {
      axes[i] = i;
    }
    return tf.constant(axes);
  }
}
