package dev.convoke.processor.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.dsl.layer.Relu;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationProvidersTest {

  private static final String SERVICE = "META-INF/services/" + OperationProvider.class.getName();

  @TempDir private Path folder;

  @Test
  void everyProviderOfTheServiceFileReadsItsAnnotation() throws Exception {
    OperationProviders providers = load(SwishProvider.class.getName());

    assertThat(providers.broken()).isEmpty();
    assertThat(providers.annotations().of(Swish.class.getCanonicalName())).isPresent();
    assertThat(providers.annotations().of(Relu.class.getCanonicalName())).isPresent();
    assertThat(providers.annotations().of(Orphan.class.getCanonicalName())).isEmpty();
  }

  @Test
  void providersOfOneAnnotationContend() throws Exception {
    OperationProviders providers =
        load(
            DisputedProviders.Second.class.getName()
                + "\n"
                + DisputedProviders.First.class.getName());

    assertThat(providers.annotations().contenders(Disputed.class.getCanonicalName()))
        .containsExactly(
            DisputedProviders.First.class.getName(), DisputedProviders.Second.class.getName());
    assertThat(providers.annotations().of(Disputed.class.getCanonicalName())).isEmpty();
  }

  @Test
  void annotationOfTheLanguageCannotBeTakenOver() throws Exception {
    OperationProviders providers = load(Claiming.class.getName());

    assertThat(providers.annotations().contenders(Relu.class.getCanonicalName()))
        .containsExactly("Convoke itself", Claiming.class.getName());
    assertThat(providers.annotations().of(Relu.class.getCanonicalName()))
        .isEqualTo(Optional.empty());
  }

  @Test
  void providerThatCannotBeLoadedIsNamedAndTheOthersWork() throws Exception {
    OperationProviders providers =
        load(
            "com.example.Gone\n"
                + Exploding.class.getName()
                + "\n"
                + SwishProvider.class.getName());

    assertThat(providers.broken()).hasSize(2);
    assertThat(providers.broken().get(0)).contains("com.example.Gone");
    assertThat(providers.broken().get(1)).contains("Exploding").contains("no licence");
    assertThat(providers.annotations().of(Swish.class.getCanonicalName())).isPresent();
  }

  @Test
  void providerThatNamesNoAnnotationIsNamed() throws Exception {
    OperationProviders providers = load(Nameless.class.getName());

    assertThat(providers.broken())
        .containsExactly(Nameless.class.getName() + ".annotation names no annotation");
  }

  /** Loads the services of a file, and no others. */
  private OperationProviders load(String services) throws Exception {
    Path file = folder.resolve(SERVICE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, services);
    URL[] urls = {folder.toUri().toURL()};
    try (URLClassLoader loader = new OnlyOwnServices(urls)) {
      return OperationProviders.load(loader);
    }
  }

  /** Sees the classes of the tests, but not their service file. */
  private static final class OnlyOwnServices extends URLClassLoader {

    OnlyOwnServices(URL[] urls) {
      super(urls, OperationProvidersTest.class.getClassLoader());
    }

    @Override
    public java.util.Enumeration<URL> getResources(String name) throws java.io.IOException {
      return name.startsWith("META-INF/services") ? findResources(name) : super.getResources(name);
    }
  }

  /** Wants to read an annotation of the language. */
  public static final class Claiming extends Unimplemented {
    @Override
    public String annotation() {
      return Relu.class.getCanonicalName();
    }
  }

  /** Cannot be made. */
  public static final class Exploding extends Unimplemented {
    public Exploding() {
      throw new IllegalArgumentException("no licence");
    }
  }

  /** Does not say what it reads. */
  public static final class Nameless extends Unimplemented {
    @Override
    public String annotation() {
      return "";
    }
  }
}
