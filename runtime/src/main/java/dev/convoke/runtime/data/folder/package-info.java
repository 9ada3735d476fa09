/**
 * A folder of pictures as a data set: a folder for each class, and the index of what lies in it.
 */
@NullMarked
package dev.convoke.runtime.data.folder;

import org.jspecify.annotations.NullMarked;
