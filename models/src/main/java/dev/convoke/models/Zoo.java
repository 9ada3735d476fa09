package dev.convoke.models;

import dev.convoke.models.alexnet.AlexNetGraph;
import dev.convoke.models.alexnet.AlexNetOneTowerGraph;
import dev.convoke.models.densenet.DenseNet121Graph;
import dev.convoke.models.efficientnet.EfficientNetB0Graph;
import dev.convoke.models.googlenet.GoogLeNetBatchNormGraph;
import dev.convoke.models.googlenet.GoogLeNetGraph;
import dev.convoke.models.googlenet.GoogLeNetSingleExitGraph;
import dev.convoke.models.highway.Highway19CifarGraph;
import dev.convoke.models.highway.Highway19Graph;
import dev.convoke.models.mobilenet.MobileNetV1Graph;
import dev.convoke.models.mobilenet.MobileNetV2Graph;
import dev.convoke.models.overfeat.OverFeatAccurateGraph;
import dev.convoke.models.overfeat.OverFeatFastGraph;
import dev.convoke.models.resnet.Plain110CifarGraph;
import dev.convoke.models.resnet.Plain110Graph;
import dev.convoke.models.resnet.Plain18Graph;
import dev.convoke.models.resnet.Plain20CifarGraph;
import dev.convoke.models.resnet.Plain20Graph;
import dev.convoke.models.resnet.Plain32CifarGraph;
import dev.convoke.models.resnet.Plain32Graph;
import dev.convoke.models.resnet.Plain34Graph;
import dev.convoke.models.resnet.Plain44CifarGraph;
import dev.convoke.models.resnet.Plain44Graph;
import dev.convoke.models.resnet.Plain56CifarGraph;
import dev.convoke.models.resnet.Plain56Graph;
import dev.convoke.models.resnet.ResNeXt50Graph;
import dev.convoke.models.resnet.ResNet101AGraph;
import dev.convoke.models.resnet.ResNet101CGraph;
import dev.convoke.models.resnet.ResNet101Graph;
import dev.convoke.models.resnet.ResNet101V15Graph;
import dev.convoke.models.resnet.ResNet101V2Graph;
import dev.convoke.models.resnet.ResNet110CifarGraph;
import dev.convoke.models.resnet.ResNet110Graph;
import dev.convoke.models.resnet.ResNet110V2CifarGraph;
import dev.convoke.models.resnet.ResNet152AGraph;
import dev.convoke.models.resnet.ResNet152CGraph;
import dev.convoke.models.resnet.ResNet152Graph;
import dev.convoke.models.resnet.ResNet152V15Graph;
import dev.convoke.models.resnet.ResNet152V2Graph;
import dev.convoke.models.resnet.ResNet164V2CifarGraph;
import dev.convoke.models.resnet.ResNet18AGraph;
import dev.convoke.models.resnet.ResNet18CGraph;
import dev.convoke.models.resnet.ResNet18Graph;
import dev.convoke.models.resnet.ResNet18SmallGraph;
import dev.convoke.models.resnet.ResNet20CifarGraph;
import dev.convoke.models.resnet.ResNet20Graph;
import dev.convoke.models.resnet.ResNet32CifarGraph;
import dev.convoke.models.resnet.ResNet32Graph;
import dev.convoke.models.resnet.ResNet34AGraph;
import dev.convoke.models.resnet.ResNet34CGraph;
import dev.convoke.models.resnet.ResNet34Graph;
import dev.convoke.models.resnet.ResNet44CifarGraph;
import dev.convoke.models.resnet.ResNet44Graph;
import dev.convoke.models.resnet.ResNet50AGraph;
import dev.convoke.models.resnet.ResNet50CGraph;
import dev.convoke.models.resnet.ResNet50Graph;
import dev.convoke.models.resnet.ResNet50V15Graph;
import dev.convoke.models.resnet.ResNet50V2Graph;
import dev.convoke.models.resnet.ResNet56CifarGraph;
import dev.convoke.models.resnet.ResNet56Graph;
import dev.convoke.models.resnet.SeResNet50Graph;
import dev.convoke.models.resnet.WideResNet28By10CifarGraph;
import dev.convoke.models.squeezenet.SqueezeNetGraph;
import dev.convoke.models.squeezenet.SqueezeNetV11Graph;
import dev.convoke.models.vgg.VggABatchNormGraph;
import dev.convoke.models.vgg.VggACifarGraph;
import dev.convoke.models.vgg.VggAGraph;
import dev.convoke.models.vgg.VggALrnGraph;
import dev.convoke.models.vgg.VggAPooledGraph;
import dev.convoke.models.vgg.VggASmallGraph;
import dev.convoke.models.vgg.VggBBatchNormGraph;
import dev.convoke.models.vgg.VggBGraph;
import dev.convoke.models.vgg.VggBPooledGraph;
import dev.convoke.models.vgg.VggCBatchNormGraph;
import dev.convoke.models.vgg.VggCGraph;
import dev.convoke.models.vgg.VggCPooledGraph;
import dev.convoke.models.vgg.VggDBatchNormGraph;
import dev.convoke.models.vgg.VggDCifarGraph;
import dev.convoke.models.vgg.VggDGraph;
import dev.convoke.models.vgg.VggDPooledGraph;
import dev.convoke.models.vgg.VggDSmallGraph;
import dev.convoke.models.vgg.VggEBatchNormGraph;
import dev.convoke.models.vgg.VggECifarGraph;
import dev.convoke.models.vgg.VggEGraph;
import dev.convoke.models.vgg.VggEPooledGraph;
import dev.convoke.models.vgg.VggESmallGraph;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.command.NetworkProgram;
import java.util.List;
import java.util.Map;

/** The program over all networks of this module: what the launcher {@code convoke} starts. */
public final class Zoo {

  /** The networks, family by family, in the order in which {@code list} shows them. */
  public static final List<NetworkDefinition> NETWORKS =
      List.of(
          AlexNetGraph.DEFINITION,
          AlexNetOneTowerGraph.DEFINITION,
          OverFeatFastGraph.DEFINITION,
          OverFeatAccurateGraph.DEFINITION,
          VggAGraph.DEFINITION,
          VggALrnGraph.DEFINITION,
          VggBGraph.DEFINITION,
          VggCGraph.DEFINITION,
          VggDGraph.DEFINITION,
          VggEGraph.DEFINITION,
          VggABatchNormGraph.DEFINITION,
          VggBBatchNormGraph.DEFINITION,
          VggCBatchNormGraph.DEFINITION,
          VggDBatchNormGraph.DEFINITION,
          VggEBatchNormGraph.DEFINITION,
          VggAPooledGraph.DEFINITION,
          VggBPooledGraph.DEFINITION,
          VggCPooledGraph.DEFINITION,
          VggDPooledGraph.DEFINITION,
          VggEPooledGraph.DEFINITION,
          VggASmallGraph.DEFINITION,
          VggDSmallGraph.DEFINITION,
          VggESmallGraph.DEFINITION,
          VggACifarGraph.DEFINITION,
          VggDCifarGraph.DEFINITION,
          VggECifarGraph.DEFINITION,
          GoogLeNetGraph.DEFINITION,
          GoogLeNetSingleExitGraph.DEFINITION,
          GoogLeNetBatchNormGraph.DEFINITION,
          Highway19Graph.DEFINITION,
          Highway19CifarGraph.DEFINITION,
          ResNet20Graph.DEFINITION,
          ResNet32Graph.DEFINITION,
          ResNet44Graph.DEFINITION,
          ResNet56Graph.DEFINITION,
          ResNet110Graph.DEFINITION,
          Plain20Graph.DEFINITION,
          Plain32Graph.DEFINITION,
          Plain44Graph.DEFINITION,
          Plain56Graph.DEFINITION,
          Plain110Graph.DEFINITION,
          ResNet20CifarGraph.DEFINITION,
          ResNet32CifarGraph.DEFINITION,
          ResNet44CifarGraph.DEFINITION,
          ResNet56CifarGraph.DEFINITION,
          ResNet110CifarGraph.DEFINITION,
          Plain20CifarGraph.DEFINITION,
          Plain32CifarGraph.DEFINITION,
          Plain44CifarGraph.DEFINITION,
          Plain56CifarGraph.DEFINITION,
          Plain110CifarGraph.DEFINITION,
          ResNet18SmallGraph.DEFINITION,
          ResNet18Graph.DEFINITION,
          ResNet18AGraph.DEFINITION,
          ResNet18CGraph.DEFINITION,
          Plain18Graph.DEFINITION,
          ResNet34Graph.DEFINITION,
          ResNet34AGraph.DEFINITION,
          ResNet34CGraph.DEFINITION,
          Plain34Graph.DEFINITION,
          ResNet50Graph.DEFINITION,
          ResNet50AGraph.DEFINITION,
          ResNet50CGraph.DEFINITION,
          ResNet50V15Graph.DEFINITION,
          ResNet101Graph.DEFINITION,
          ResNet101AGraph.DEFINITION,
          ResNet101CGraph.DEFINITION,
          ResNet101V15Graph.DEFINITION,
          ResNet152Graph.DEFINITION,
          ResNet152AGraph.DEFINITION,
          ResNet152CGraph.DEFINITION,
          ResNet152V15Graph.DEFINITION,
          ResNet110V2CifarGraph.DEFINITION,
          ResNet164V2CifarGraph.DEFINITION,
          ResNet50V2Graph.DEFINITION,
          ResNet101V2Graph.DEFINITION,
          ResNet152V2Graph.DEFINITION,
          ResNeXt50Graph.DEFINITION,
          SeResNet50Graph.DEFINITION,
          WideResNet28By10CifarGraph.DEFINITION,
          DenseNet121Graph.DEFINITION,
          MobileNetV1Graph.DEFINITION,
          MobileNetV2Graph.DEFINITION,
          SqueezeNetGraph.DEFINITION,
          SqueezeNetV11Graph.DEFINITION,
          EfficientNetB0Graph.DEFINITION);

  /**
   * What torchvision, Keras and papers call networks whose name here is too different to be found
   * by its letters. They are no second names: anyone who types one is pointed to ours.
   */
  static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("vgg11", "vgg-a"),
          Map.entry("vgg11_bn", "vgg-a-batch-norm"),
          Map.entry("vgg13", "vgg-b"),
          Map.entry("vgg13_bn", "vgg-b-batch-norm"),
          Map.entry("vgg16", "vgg-d"),
          Map.entry("vgg16_bn", "vgg-d-batch-norm"),
          Map.entry("vgg19", "vgg-e"),
          Map.entry("vgg19_bn", "vgg-e-batch-norm"),
          Map.entry("resnet110-preact-cifar", "resnet110-v2-cifar"),
          Map.entry("resnet110-preact", "resnet110-v2-cifar"),
          Map.entry("resnet164-preact-cifar", "resnet164-v2-cifar"),
          Map.entry("resnet164-preact", "resnet164-v2-cifar"),
          Map.entry("preresnet110", "resnet110-v2-cifar"),
          Map.entry("preresnet164", "resnet164-v2-cifar"),
          Map.entry("resnext50_32x4d", "resnext50"),
          Map.entry("wrn-28-10", "wide-resnet28-10-cifar"),
          Map.entry("wide_resnet28_10", "wide-resnet28-10-cifar"),
          Map.entry("seresnet50", "se-resnet50"),
          Map.entry("mobilenet", "mobilenet-v1"),
          Map.entry("squeezenet1_0", "squeezenet"),
          Map.entry("squeezenet1_1", "squeezenet-v11"));

  private Zoo() {}

  /** Runs a command; see {@code docs/commands.md}. */
  public static void main(String[] args) {
    // The launcher says how it was called, so that the commands suggested can be typed as they are.
    String name = System.getProperty("convoke.program", "convoke");
    System.exit(NetworkProgram.run(NETWORKS, OTHER_NAMES, name, VariantCompiler.ofProcess(), args));
  }
}
