/** Networks of the papers, recipes and a small data set. */
module dev.convoke.models {
  requires java.compiler;
  requires transitive dev.convoke.runtime;
  requires static transitive org.jspecify;

  exports dev.convoke.models;
  exports dev.convoke.models.alexnet;
  exports dev.convoke.models.data;
  exports dev.convoke.models.densenet;
  exports dev.convoke.models.efficientnet;
  exports dev.convoke.models.googlenet;
  exports dev.convoke.models.highway;
  exports dev.convoke.models.mobilenet;
  exports dev.convoke.models.overfeat;
  exports dev.convoke.models.recipe;
  exports dev.convoke.models.resnet;
  exports dev.convoke.models.squeezenet;
  exports dev.convoke.models.vgg;

  provides dev.convoke.runtime.data.DatasetSource with
      dev.convoke.models.data.FashionMnistSmall;
}
