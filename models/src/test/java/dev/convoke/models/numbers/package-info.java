/** Whole networks against torchvision, Keras and the papers in PyTorch, number by number. */
@NullMarked
package dev.convoke.models.numbers;

import org.jspecify.annotations.NullMarked;
