/**
 * Operations, one annotation a file. The annotations on one step are applied in the order written.
 * All have the same targets and retention, and none is repeatable: either would lose that order.
 */
package dev.convoke.dsl.layer;
