package dev.convoke.processor.generate;

import com.palantir.javapoet.JavaFile;
import java.util.List;
import java.util.Optional;

/**
 * What is to be written for a network.
 *
 * @param javaFiles sources
 * @param description the network as data; absent for a rejected network
 */
public record GeneratedNetwork(List<JavaFile> javaFiles, Optional<Resource> description) {

  public GeneratedNetwork {
    javaFiles = List.copyOf(javaFiles);
  }

  /** A file beside the class files. */
  public record Resource(String packageName, String file, String text) {}
}
