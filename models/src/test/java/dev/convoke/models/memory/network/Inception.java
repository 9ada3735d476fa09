package dev.convoke.models.memory.network;

import dev.convoke.dsl.Composed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** An inception of GoogLeNet by its columns in table 1. */
@Composed(InceptionBranches.class)
@Target(ElementType.METHOD)
@interface Inception {
  int c1();

  int reduce3();

  int c3();

  int reduce5();

  int c5();

  int pool();
}
