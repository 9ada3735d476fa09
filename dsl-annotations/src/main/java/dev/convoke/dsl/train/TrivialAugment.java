package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Changes a training image by one operation and one strength, both drawn at random. Müller and
 * Hutter 2021, arXiv 2103.10158, in its wide form; operations and strengths are torchvision's. For
 * images of 1 or 3 channels.
 *
 * <p>Drawn with equal probability: nothing, shear in two directions (up to a slope of 0.99),
 * translation in two directions (up to 32 pixels), rotation (up to 135 degrees), brightness,
 * colour, contrast, sharpness (up to 99 % more or less), posterizing (down to 2 bits), solarizing
 * (from level 255 down to 0), autocontrast and equalizing; and one of 31 evenly spaced strengths.
 * Those from shear to sharpness are negated in one case of two. Moved pixels are those nearest to
 * their places, and what comes from outside the image is black. Colour does nothing to a grey
 * image.
 *
 * <p>Augmentations run in the order written.
 *
 * <p>Errors: {@code ImageChannels}, {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface TrivialAugment {}
