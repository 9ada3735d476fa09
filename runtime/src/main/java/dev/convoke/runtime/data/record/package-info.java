/**
 * Pictures in TFRecord files, in the layout in which ImageNet is packed, as a data set: written
 * once, indexed once, and read record by record in any order.
 */
@NullMarked
package dev.convoke.runtime.data.record;

import org.jspecify.annotations.NullMarked;
