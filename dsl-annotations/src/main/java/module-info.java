/** What a user writes: annotations, symbols and {@link dev.convoke.dsl.Layer}. */
module dev.convoke.dsl {
  requires transitive java.compiler; // generated code says @Generated

  exports dev.convoke.dsl;
  exports dev.convoke.dsl.layer;
  exports dev.convoke.dsl.train;
  exports dev.convoke.dsl.value;
  exports dev.convoke.dsl.verify;
}
