/**
 * What the stages ask of an operation, one class an operation, and the registry of them all. A
 * stage asks {@code Operations} and knows no operation by name. Pure.
 */
@NullMarked
package dev.convoke.processor.operation;

import org.jspecify.annotations.NullMarked;
