package dev.convoke.runtime.data.picture;

/**
 * A part of a rescaled picture, as large as the network's input.
 *
 * @param shorterSide to which the picture is rescaled, in pixels
 * @param down where the crop lies between the top, 0, and the bottom, 1
 * @param across where it lies between the left, 0, and the right, 1
 * @param mirrored whether the picture is mirrored before anything is cut out
 */
public record Crop(int shorterSide, float down, float across, boolean mirrored) {}
