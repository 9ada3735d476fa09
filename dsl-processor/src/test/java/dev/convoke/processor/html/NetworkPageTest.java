package dev.convoke.processor.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Golden;
import dev.convoke.processor.testing.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of the page; {@code models} opens it in a browser. */
class NetworkPageTest {

  private static final String NETWORK =
      "@Network(input = @Input(height = 9, width = 9, channels = 1), classes = 3)\n";

  @Test
  void bodyOfThePageIsTheAcceptedText() {
    Compilation compilation =
        Compilation.processed(
            Source.resource("networks/golden/BasicBlock.java"),
            Source.resource("networks/golden/SmallResNet.java"));
    String page = compilation.text("golden/SmallResNet.html");
    String body = page.substring(page.indexOf("<body>"), page.indexOf("<script>"));
    Golden.check("NetworkPageTest", "body", Map.of("SmallResNet.html", body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SmallResNet", "EveryOperation", "PlainPadded"})
  void totalsAreThoseOfTheDescription(String network) {
    Compilation compilation =
        Compilation.processed(
            Source.resource("networks/golden/BasicBlock.java"),
            Source.resource("networks/golden/" + network + ".java"));
    JsonObject json = compilation.json("golden/" + network + ".json");
    String page = compilation.text("golden/" + network + ".html");
    String foot = page.substring(page.indexOf("<tfoot>"), page.indexOf("</tfoot>"));
    assertThat(numbers(foot).subList(0, 3))
        .containsExactly(
            json.get("parameters").getAsLong(),
            json.get("statistics").getAsLong(),
            json.get("multiplyAdds").getAsLong());
    assertThat(page)
        .contains(
            String.format(Locale.ROOT, "<dd>%,d px<", json.get("receptiveField").getAsLong()));
    String body =
        page.substring(page.indexOf("<tbody>\n<tr><td data"), page.indexOf("</tbody>\n<tfoot>"));
    assertThat(body.split("<tr", -1)).hasSize(1 + json.getAsJsonArray("steps").size());
  }

  @Test
  void nothingIsLoadedFromElsewhere() {
    String page =
        page(
            "@Paper(arxiv = \"1512.03385\", section = \"4.2\")\npublic interface Net {"
                + " @GlobalAvgPool Layer pool(); @Dense Layer logits(); }");
    List<String> addresses =
        Pattern.compile("(?:https?:)?//[\\w.]+/[^\"<\\s]*")
            .matcher(page)
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(addresses).containsExactly("https://arxiv.org/abs/1512.03385");
    assertThat(page)
        .contains(
            "from <a href=\"https://arxiv.org/abs/1512.03385\">arXiv:1512.03385</a> (2015), section 4.2")
        .doesNotContain("src=", "@import", "url(");
  }

  @Test
  void hostileTextStaysText() {
    String page =
        page(
            """
            @Paper(arxiv = "1512.03385", section = "</script><script>alert('x')</script>{{style}}")
            public interface Net { @GlobalAvgPool Layer pool(); @Dense Layer logits(); }
            """);
    assertThat(page)
        .contains("&lt;/script&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;{{style}}")
        .doesNotContain("alert('x')");
    assertThat(page.split("</script>", -1)).hasSize(2);
    assertThat(page.split("<script>", -1)).hasSize(2);
  }

  @Test
  void warningsAreListedAndSilencedOnesSaySo() {
    Compilation compilation =
        Compilation.process(
            List.of(
                Source.ofBody(
                    NETWORK
                        + """
                        public interface Net {
                          @Conv3x3(value = 4, bias = Bias.ON) @BatchNorm @Relu Layer stem();
                          @SuppressWarnings("convoke:WindowDropsPixels")
                          @MaxPool Layer small();
                          @GlobalAvgPool Layer pool();
                          @Dense Layer logits();
                        }
                        """)));
    assertThat(compilation.messages()).singleElement().asString().contains("[BiasBeforeBatchNorm]");
    String page = compilation.text("t/Net.html");
    assertThat(page)
        .contains("<li><p><code>BiasBeforeBatchNorm</code> </p><p>stem: ")
        .contains("<dt>fix</dt><dd>remove bias = ON</dd>")
        .contains(
            "<li class=\"silenced\"><p><code>WindowDropsPixels</code>"
                + " <span>silenced in the source</span></p><p>small: ")
        .doesNotContain("No warnings.");
  }

  @Test
  void withoutWarningsItSaysSo() {
    assertThat(page("public interface Net { @GlobalAvgPool Layer pool(); @Dense Layer logits(); }"))
        .contains("<p class=\"none\">No warnings.</p>");
  }

  @Test
  void networksWithoutMapsHaveNoChart() {
    String page = page("public interface Net { @Flatten Layer flat(); @Dense Layer logits(); }");
    assertThat(page).contains("<dd>–<small>no maps</small></dd>").doesNotContain("<svg");
  }

  @Test
  void aThousandLayersStayBelowTwoMegabytes() {
    String page =
        page(
            "public interface Net {"
                + " @Residual(block = Unit.class, width = 4, repeat = 600) Layer deep();"
                + " @GlobalAvgPool Layer pool(); @Dense Layer logits();"
                + " @Block interface Unit {"
                + "   @Conv3x3(WIDTH) @BatchNorm @Relu Layer a();"
                + "   @Conv3x3(WIDTH) @BatchNorm Layer b(); } }");
    assertThat(page.length()).isLessThan(2_000_000);
    assertThat(page.split("<details", -1)).hasSize(1 + 3); // the stage, its first unit, the others
  }

  private static List<Long> numbers(String html) {
    return Pattern.compile("data-number=\"(\\d+)\"")
        .matcher(html)
        .results()
        .map(number -> Long.valueOf(number.group(1)))
        .toList();
  }

  private static String page(String type) {
    return Compilation.processed(Source.ofBody(NETWORK + type)).text("t/Net.html");
  }
}
