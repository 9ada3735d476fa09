package dev.convoke.processor.html;

import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Draws how the receptive field grows. The drawing is stretched to the place it has, so all text
 * stands outside of it and keeps its size.
 */
final class FieldChart {

  /** Letters that have place below the chart, on a phone and on a desk. */
  private static final int NARROW = 40;

  private static final int WIDE = 54;

  /**
   * The rows of one of the network's own steps.
   *
   * @param from index of its first row
   * @param to index behind its last
   */
  private record Band(String step, int from, int to) {}

  private final List<LayerRow> rows;

  /** The largest so far within a step: its narrow branches would make the curve a saw. */
  private final List<Long> fields = new ArrayList<>();

  private final long side;
  private final long most;

  private FieldChart(List<LayerRow> rows, NetworkInput input) {
    this.rows = rows;
    for (Band band : bands()) {
      long largest = 0;
      for (LayerRow row : rows.subList(band.from(), band.to())) {
        largest = Math.max(largest, row.cost().receptiveField());
        fields.add(largest);
      }
    }
    this.side = Math.max(input.shape().sizes().get(0), input.shape().sizes().get(1));
    this.most = Math.max(side, Collections.max(fields));
  }

  /** The chart; nothing for a network without maps. */
  static String of(List<LayerRow> all, NetworkInput input) {
    List<LayerRow> rows =
        all.stream()
            .filter(row -> !row.inTraining() && row.output() instanceof FeatureMap)
            .toList();
    return rows.isEmpty() ? "" : new FieldChart(rows, input).html();
  }

  private String html() {
    List<Band> bands = bands();
    StringBuilder html = new StringBuilder("<div class=\"chart\"><div class=\"plot\">\n");
    html.append(
        String.format(
            Locale.ROOT,
            "<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" role=\"img\"",
            rows.size(),
            most));
    html.append(
        String.format(
            Locale.ROOT,
            " aria-label=\"Receptive field after each step, up to %d pixels\">\n",
            last()));
    for (int i = 0; i < bands.size(); i++) {
      html.append(band(bands.get(i), i));
    }
    String curve = curve();
    html.append(String.format(Locale.ROOT, "<path class=\"area\" d=\"%sV%dH0Z\"/>", curve, most));
    html.append(String.format(Locale.ROOT, "<path class=\"curve\" d=\"%s\"/>", curve));
    html.append(
        String.format(
            Locale.ROOT,
            "<path class=\"image\" d=\"M0 %dH%d\"/>\n</svg>\n",
            most - side,
            rows.size()));
    html.append(mark("image", side, "image " + side));
    html.append(mark("last", last(), Html.exact(last()) + " px"));
    html.append("</div>\n<div class=\"names\">");
    return html.append(names(bands)).append("</div></div>\n").toString();
  }

  private long last() {
    return fields.get(rows.size() - 1);
  }

  private List<Band> bands() {
    List<Band> bands = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= rows.size(); i++) {
      String step = rows.get(from).topStep();
      if (i == rows.size() || !rows.get(i).topStep().equals(step)) {
        bands.add(new Band(step, from, i));
        from = i;
      }
    }
    return bands;
  }

  /** A strip, every other one tinted, that tells its step where the pointer rests. */
  private String band(Band band, int index) {
    return String.format(
        Locale.ROOT,
        "<rect class=\"%s\" x=\"%d\" width=\"%d\" height=\"%d\"><title>%s: %d px</title></rect>\n",
        index % 2 == 0 ? "even" : "odd",
        band.from(),
        band.to() - band.from(),
        most,
        Html.text(band.step()),
        fields.get(band.to() - 1));
  }

  /** A flat piece for every step, drawn as one where the field stays. */
  private String curve() {
    StringBuilder path = new StringBuilder("M0 " + (most - fields.get(0)));
    for (int i = 1; i < rows.size(); i++) {
      if (!fields.get(i).equals(fields.get(i - 1))) {
        path.append("H").append(i).append("V").append(most - fields.get(i));
      }
    }
    return path.append("H").append(rows.size()).toString();
  }

  private String mark(String classes, long field, String text) {
    return String.format(
        Locale.ROOT,
        "<span class=\"mark %s\" style=\"bottom:%s\">%s</span>\n",
        classes,
        Html.percent(field, most),
        text);
  }

  /** Names below the bands, as far as they have place. */
  private String names(List<Band> bands) {
    StringBuilder html = new StringBuilder();
    double narrowEnd = 0;
    double wideEnd = 0;
    for (Band band : bands) {
      double start = (double) band.from() / rows.size();
      int length = band.step().length() + 1;
      boolean onDesk = start * WIDE >= wideEnd && start * WIDE + length <= WIDE + 1;
      boolean onPhone =
          onDesk && start * NARROW >= narrowEnd && start * NARROW + length <= NARROW + 1;
      if (onDesk) {
        wideEnd = start * WIDE + length;
        html.append(
            String.format(
                Locale.ROOT,
                "<span%s style=\"left:%s\">%s</span>",
                onPhone ? "" : " class=\"wide\"",
                Html.percent(band.from(), rows.size()),
                Html.text(band.step())));
      }
      if (onPhone) {
        narrowEnd = start * NARROW + length;
      }
    }
    return html.toString();
  }
}
