/** A network and its recipe as data: what the processor writes and the runtime reads. */
module dev.convoke.description {
  requires transitive dev.convoke.dsl;
  requires transitive com.google.gson;
  requires static transitive org.jspecify;

  exports dev.convoke.description;
  exports dev.convoke.description.codec;
  exports dev.convoke.description.recipe;
}
