/** Enumerations that annotations take as values. */
package dev.convoke.dsl.value;
