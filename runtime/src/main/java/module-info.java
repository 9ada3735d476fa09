/**
 * What generated code calls: training, data, checkpoints, transfer and commands. A network's module
 * needs this one alone.
 */
@SuppressWarnings("requires-automatic") // JNA, JLine and XChart declare their names, no more
module dev.convoke.runtime {
  requires transitive dev.convoke.description;
  requires transitive tensorflow;
  requires com.google.gson;
  requires com.sun.jna;
  requires info.picocli;
  requires java.desktop;
  requires java.logging;
  requires java.management;
  requires me.tongfei.progressbar;
  requires org.jline.terminal;
  requires org.knowm.xchart;
  requires static transitive org.jspecify;

  exports dev.convoke.runtime;
  exports dev.convoke.runtime.checkpoint;
  exports dev.convoke.runtime.command;
  exports dev.convoke.runtime.data;
  exports dev.convoke.runtime.data.augment;
  exports dev.convoke.runtime.graph;
  exports dev.convoke.runtime.inference;
  exports dev.convoke.runtime.metric;
  exports dev.convoke.runtime.problem;
  exports dev.convoke.runtime.recipe;
  exports dev.convoke.runtime.run;
  exports dev.convoke.runtime.session;
  exports dev.convoke.runtime.step;
  exports dev.convoke.runtime.train;
  exports dev.convoke.runtime.verify;

  uses dev.convoke.runtime.data.DatasetSource;

  provides dev.convoke.runtime.data.DatasetSource with
      dev.convoke.runtime.data.FashionMnist,
      dev.convoke.runtime.data.Mnist,
      dev.convoke.runtime.data.Cifar10,
      dev.convoke.runtime.data.Cifar100,
      dev.convoke.runtime.data.IdxSource,
      dev.convoke.runtime.data.folder.FolderSource,
      dev.convoke.runtime.data.list.ListSource,
      dev.convoke.runtime.data.synthetic.SyntheticSource,
      dev.convoke.runtime.data.record.RecordSource;
}
