package example;

import dev.convoke.dsl.verify.NetworkTests;

/** Asks for TinyNetTest. */
@NetworkTests(TinyNet.class)
interface OwnNetworks {}
