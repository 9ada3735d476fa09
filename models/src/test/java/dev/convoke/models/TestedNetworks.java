package dev.convoke.models;

import dev.convoke.dsl.verify.NetworkTests;
import dev.convoke.models.highway.Highway19;
import dev.convoke.models.resnet.Plain20;
import dev.convoke.models.resnet.ResNet20;
import dev.convoke.models.vgg.VggASmall;

/**
 * Asks for the generated tests of networks that train here in seconds; {@link TestedNetworksTest}
 * says why the others have none.
 */
@NetworkTests({ResNet20.class, Plain20.class, VggASmall.class, Highway19.class})
interface TestedNetworks {}
