package dev.convoke.integration.memory;

import static org.tensorflow.internal.c_api.global.tensorflow.TF_GraphImportGraphDef;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_GraphOperationByName;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_NewBuffer;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_NewBufferFromString;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_SessionRun;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Objects;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.PointerScope;
import org.tensorflow.Graph;
import org.tensorflow.internal.c_api.TF_Buffer;
import org.tensorflow.internal.c_api.TF_Graph;
import org.tensorflow.internal.c_api.TF_ImportGraphDefOptions;
import org.tensorflow.internal.c_api.TF_Operation;
import org.tensorflow.internal.c_api.TF_Output;
import org.tensorflow.internal.c_api.TF_Session;
import org.tensorflow.internal.c_api.TF_SessionOptions;
import org.tensorflow.internal.c_api.TF_Status;
import org.tensorflow.internal.c_api.TF_Tensor;
import org.tensorflow.proto.RunMetadata;
import org.tensorflow.proto.RunOptions;
import org.tensorflow.proto.RunOptions.TraceLevel;

/**
 * A session that says what its run allocated. Through the C interface, because {@code
 * Session.Runner.runAndFetchMetadata} of TensorFlow Java 1.1.0 cannot parse what it gets.
 */
final class TracedSession implements AutoCloseable {

  private final PointerScope scope = new PointerScope();
  private final TF_Status status = TF_Status.newStatus();
  private final TF_Graph graph = TF_Graph.newGraph();
  private final TF_Session session;

  TracedSession(Graph described) {
    byte[] definition = described.toGraphDef().toByteArray();
    TF_Buffer buffer = TF_NewBufferFromString(new BytePointer(definition), definition.length);
    TF_GraphImportGraphDef(
        graph, buffer, TF_ImportGraphDefOptions.newImportGraphDefOptions(), status);
    status.throwExceptionIfNotOK();
    session = TF_Session.newSession(graph, TF_SessionOptions.newSessionOptions(), status);
    status.throwExceptionIfNotOK();
  }

  /** Runs operations that need no input, and asks for nothing. */
  RunMetadata run(List<String> targets) {
    byte[] options =
        RunOptions.newBuilder().setTraceLevel(TraceLevel.FULL_TRACE).build().toByteArray();
    TF_Buffer asked = TF_NewBufferFromString(new BytePointer(options), options.length);
    TF_Buffer told = TF_NewBuffer();
    PointerPointer<TF_Operation> operations = new PointerPointer<>(targets.size());
    for (int i = 0; i < targets.size(); i++) {
      operations.put(
          i,
          Objects.requireNonNull(TF_GraphOperationByName(graph, targets.get(i)), targets.get(i)));
    }
    TF_SessionRun(
        session,
        asked,
        new TF_Output(),
        new PointerPointer<TF_Tensor>(),
        0,
        new TF_Output(),
        new PointerPointer<TF_Tensor>(),
        0,
        operations,
        targets.size(),
        told,
        status);
    status.throwExceptionIfNotOK();
    byte[] metadata = new byte[Math.toIntExact(told.length())];
    new BytePointer(told.data()).capacity(metadata.length).get(metadata);
    try {
      return RunMetadata.parseFrom(metadata);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    scope.close();
  }
}
