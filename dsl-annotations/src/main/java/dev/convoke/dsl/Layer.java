package dev.convoke.dsl;

/**
 * The output of one step. Every abstract method of a network or block returns it; generated code
 * gives access to the step's place in the graph through it.
 */
public interface Layer {}
