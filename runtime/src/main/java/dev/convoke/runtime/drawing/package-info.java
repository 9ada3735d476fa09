/** What Java needs to draw pictures with texts, which is not there everywhere. */
@NullMarked
package dev.convoke.runtime.drawing;

import org.jspecify.annotations.NullMarked;
