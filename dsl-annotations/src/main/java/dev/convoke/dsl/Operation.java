package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an annotation as an operation of your own, beside those in {@code dev.convoke.dsl.layer}. A
 * {@code OperationProvider} on the annotation processor path reads it: see docs/own-operations.md.
 *
 * <pre>{@code
 * @Operation
 * @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
 * @Retention(RetentionPolicy.CLASS)
 * public @interface Mish {}
 * }</pre>
 *
 * <p>Errors: {@code ProviderMissing}, {@code TwoProviders}, {@code ProviderFailed}.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Operation {}
