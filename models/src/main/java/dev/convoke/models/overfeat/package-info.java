/** OverFeat (Sermanet, Eigen, Zhang, Mathieu, Fergus and LeCun 2013, arXiv 1312.6229). */
@NullMarked
package dev.convoke.models.overfeat;

import org.jspecify.annotations.NullMarked;
