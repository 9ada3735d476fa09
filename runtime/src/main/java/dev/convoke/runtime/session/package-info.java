/** How TensorFlow is started: settings of its native library and of sessions. */
@NullMarked
package dev.convoke.runtime.session;

import org.jspecify.annotations.NullMarked;
