/** How a network is trained and measured, as plain numbers: what the description carries. */
@NullMarked
package dev.convoke.processor.ir.training;

import org.jspecify.annotations.NullMarked;
