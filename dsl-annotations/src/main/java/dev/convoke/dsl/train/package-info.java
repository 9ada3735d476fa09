/** How a network is trained: annotations on the network beside {@code @Network}. */
package dev.convoke.dsl.train;
