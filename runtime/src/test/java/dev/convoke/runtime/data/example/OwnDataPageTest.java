package dev.convoke.runtime.data.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetCatalog;
import dev.convoke.runtime.data.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of docs/own-data.md are this package's classes, and they work. */
class OwnDataPageTest {

  private static final Path SOURCES =
      Path.of("src", "test", "java", "dev", "convoke", "runtime", "data", "example");

  @ParameterizedTest
  @ValueSource(strings = {"Squares.java", "PngImages.java"})
  void thePageShowsTheClass(String file) throws IOException {
    String page = Files.readString(Path.of("..", "docs", "own-data.md"));
    String source =
        Files.readString(SOURCES.resolve(file))
            .replace("package dev.convoke.runtime.data.example;", "package com.example;");

    assertThat(page).contains("```java\n" + source + "```\n");
  }

  @Test
  void theClassIsADataSet() {
    Dataset squares =
        new DatasetCatalog(List.of(new Squares()))
            .named("squares")
            .load(DataRequest.of(new ImageFormat(8, 8, 1, 2)));

    assertThat(squares.training().count()).isEqualTo(1_000);
    assertThat(squares.test().labels()).hasSize(200).containsOnly(0, 1);
  }
}
