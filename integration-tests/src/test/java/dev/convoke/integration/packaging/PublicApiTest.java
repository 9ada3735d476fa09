package dev.convoke.integration.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.NetworkDescription;
import dev.convoke.dsl.Network;
import dev.convoke.models.Zoo;
import dev.convoke.processor.provider.OperationProvider;
import dev.convoke.runtime.NetworkDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A change of what users can call is a change of a file under version control, {@code
 * public-api.txt} of the module, so that nobody makes one unseen.
 */
class PublicApiTest {

  /** Those of the networks' authors, of the authors of operations, and the networks. */
  enum Module {
    DSL_ANNOTATIONS("dsl-annotations", Network.class),
    DESCRIPTION("description", NetworkDescription.class),
    RUNTIME("runtime", NetworkDefinition.class),
    DSL_PROCESSOR("dsl-processor", OperationProvider.class),
    MODELS("models", Zoo.class);

    private final String folder;
    private final Class<?> member;

    Module(String folder, Class<?> member) {
      this.folder = folder;
      this.member = member;
    }
  }

  @ParameterizedTest
  @EnumSource
  void apiIsAsAccepted(Module module) throws Exception {
    Path accepted = Path.of("..", module.folder, "public-api.txt");
    String api =
        PublicApi.of(
            Path.of(module.member.getProtectionDomain().getCodeSource().getLocation().toURI()));
    if (Boolean.getBoolean("api.update")) {
      Files.writeString(accepted, api);
    }

    assertThat(accepted)
        .as(
            "%s; if the change is meant, run with -Dapi.update=true and read the difference in Git",
            accepted)
        .content()
        .isEqualTo(api);
  }
}
