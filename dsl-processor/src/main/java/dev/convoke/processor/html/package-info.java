/**
 * A network's page, {@code N.html}: the diagram, the layer table and the costs, for people. Pure:
 * one text that loads nothing and is the same in every build.
 */
@NullMarked
package dev.convoke.processor.html;

import org.jspecify.annotations.NullMarked;
