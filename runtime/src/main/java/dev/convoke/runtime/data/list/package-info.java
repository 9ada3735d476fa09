/** Lists of pictures in CSV as a data set: what the lines say, and what lies in the files. */
@NullMarked
package dev.convoke.runtime.data.list;

import org.jspecify.annotations.NullMarked;
