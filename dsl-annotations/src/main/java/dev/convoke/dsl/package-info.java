/**
 * The language: what makes an interface a network or a block, and how steps are wired. Operations
 * are in {@code layer}, training in {@code train}, enumerations in {@code value}.
 */
package dev.convoke.dsl;
