package dev.convoke.processor.generate;

import com.palantir.javapoet.JavaFile;
import java.util.List;

/**
 * What is to be written for a network.
 *
 * @param javaFiles sources
 * @param resources the network as data and its page; none for a rejected network
 */
public record GeneratedNetwork(List<JavaFile> javaFiles, List<Resource> resources) {

  public GeneratedNetwork {
    javaFiles = List.copyOf(javaFiles);
    resources = List.copyOf(resources);
  }

  /** A file beside the class files. */
  public record Resource(String packageName, String file, String text) {}
}
