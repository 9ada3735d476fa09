/** MobileNets (Howard et al. 2017, arXiv 1704.04861; Sandler et al. 2018, arXiv 1801.04381). */
@NullMarked
package dev.convoke.models.mobilenet;

import org.jspecify.annotations.NullMarked;
