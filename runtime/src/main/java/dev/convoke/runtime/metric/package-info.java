/**
 * Measures of training and evaluation: hits among the first k, means. Uses the JDK and TensorFlow.
 */
@NullMarked
package dev.convoke.runtime.metric;

import org.jspecify.annotations.NullMarked;
