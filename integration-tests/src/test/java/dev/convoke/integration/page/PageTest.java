package dev.convoke.integration.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.NetworkDescription;
import dev.convoke.models.resnet.ResNet20;
import dev.convoke.models.resnet.ResNet20Graph;
import dev.convoke.runtime.NetworkDefinition;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;

/** Generated pages in a browser: a residual network, and one with branches and a side exit. */
class PageTest {

  private static final int DESK = 1280;
  private static final int PHONE = 400;

  enum Page {
    RESIDUAL(ResNet20.class, ResNet20Graph.DEFINITION),
    BRANCHED(Branched.class, BranchedGraph.DEFINITION);

    private final URL address;
    private final NetworkDefinition definition;

    Page(Class<?> network, NetworkDefinition definition) {
      String file = network.getSimpleName() + ".html";
      this.address = Objects.requireNonNull(network.getResource(file), file);
      this.definition = definition;
    }
  }

  private static Chromium browser;

  @BeforeAll
  static void start() {
    browser = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLoadedAndTheConsoleIsSilent(Page page) {
    browser.console();
    browser.open(page.address, DESK, "light");
    browser.all("button").forEach(WebElement::click);
    List<WebElement> units = new ArrayList<>(browser.all("summary"));
    Collections.reverse(units); // inner ones while the outer are open
    units.forEach(WebElement::click);
    assertThat(browser.console()).isEmpty();
    assertThat(browser.number("return performance.getEntriesByType('resource').length")).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void numbersAreThoseOfTheDescription(Page page) {
    browser.open(page.address, DESK, "light");
    NetworkDescription network = page.definition.description().get();
    assertThat(browser.find("h1").getText())
        .isEqualTo(page.address.getPath().replaceAll(".*/|\\.html", ""));
    assertThat(
            browser.texts(
                "return [...document.querySelectorAll('tfoot tr:first-child [data-number]')]"
                    + ".slice(0, 3).map(cell => cell.dataset.number)"))
        .containsExactly(
            String.valueOf(network.costs().parameters()),
            String.valueOf(network.costs().statistics()),
            String.valueOf(network.costs().multiplyAdds()));
    assertThat(
            browser.texts(
                "return [...document.querySelectorAll('tbody tr > th:nth-child(2)')]"
                    + ".map(cell => cell.textContent)"))
        .containsExactlyElementsOf(
            network.steps().stream().map(NetworkDescription.Step::name).toList());
    assertThat(browser.find(".facts").getText())
        .contains(String.format(Locale.ROOT, "%,d", network.costs().parameters()))
        .contains(String.format(Locale.ROOT, "%,d an image", network.costs().multiplyAdds()))
        .contains(network.costs().receptiveField() + " px");
  }

  @Test
  void paperIsALinkAndHostileTextIsText() {
    browser.open(Page.BRANCHED.address, DESK, "light");
    assertThat(browser.find(".paper").getText())
        .isEqualTo("from arXiv:1409.4842 (2014), </script><script>console.error('x')</script>");
    assertThat(browser.find(".paper a").getDomProperty("href"))
        .isEqualTo("https://arxiv.org/abs/1409.4842");
  }

  @Test
  void blocksUnfoldByClickAndFoldByKey() {
    browser.open(Page.RESIDUAL.address, DESK, "light");
    WebElement stage = browser.all("#diagram details").get(0);
    WebElement summary = browser.find("#diagram details > summary");
    String inside = "return document.querySelector('#diagram details .flow').checkVisibility()";
    assertThat(stage.getDomProperty("open")).isEqualTo("false");
    assertThat(browser.run(inside)).isEqualTo(false);
    summary.click();
    assertThat(stage.getDomProperty("open")).isEqualTo("true");
    assertThat(browser.run(inside)).isEqualTo(true);
    summary.sendKeys(Keys.ENTER);
    assertThat(browser.run(inside)).isEqualTo(false);
    summary.sendKeys(Keys.SPACE);
    assertThat(browser.run(inside)).isEqualTo(true);
  }

  @ParameterizedTest
  @EnumSource
  void oneButtonUnfoldsAndFoldsAll(Page page) {
    browser.open(page.address, DESK, "light");
    List<WebElement> units = browser.all("#diagram details");
    WebElement all = browser.find("#diagram .title button");
    assertThat(units).hasSizeGreaterThan(2).allMatch(u -> u.getDomProperty("open").equals("false"));
    assertThat(all.getText()).isEqualTo("Unfold all");
    all.sendKeys(Keys.ENTER);
    assertThat(units).allMatch(unit -> unit.getDomProperty("open").equals("true"));
    browser.waitFor("return document.querySelector('#diagram button').textContent === 'Fold all'");
    all.click();
    assertThat(units).allMatch(unit -> unit.getDomProperty("open").equals("false"));
    browser.waitFor(
        "return document.querySelector('#diagram button').textContent === 'Unfold all'");
  }

  @Test
  void branchesStandSideBySideAndASideExitBesideTheWay() {
    browser.open(Page.BRANCHED.address, DESK, "light");
    browser.find("#diagram .title button").click();
    List<Rectangle> lanes =
        browser.all(".canvas > .flow > .unit .lane").stream()
            .limit(4)
            .map(WebElement::getRect)
            .toList();
    assertThat(lanes).extracting(Rectangle::getY).containsOnly(lanes.get(0).getY());
    for (int i = 1; i < lanes.size(); i++) {
      assertThat(lanes.get(i).getX()).isGreaterThanOrEqualTo(right(lanes.get(i - 1)) - 1);
    }
    Rectangle exit = browser.find(".exit > .unit").getRect();
    Rectangle way = browser.find(".siding > .line").getRect();
    assertThat(exit.getX()).isGreaterThan(way.getX() + way.getWidth() / 2);
    assertThat(right(exit)).isLessThanOrEqualTo(right(browser.find("#diagram").getRect()));
  }

  @Test
  void shortcutStandsBesideTheBlock() {
    browser.open(Page.RESIDUAL.address, DESK, "light");
    browser.find("#diagram .title button").click();
    List<WebElement> lanes = browser.find(".fork").findElements(By.cssSelector(".lane"));
    assertThat(lanes).hasSize(2);
    assertThat(lanes.get(1).getText()).isEqualTo("identity");
    assertThat(lanes.get(1).getRect().getX())
        .isGreaterThanOrEqualTo(right(lanes.get(0).getRect()) - 1);
  }

  @ParameterizedTest
  @CsvSource({"RESIDUAL, light", "RESIDUAL, dark", "BRANCHED, light", "BRANCHED, dark"})
  void fitsAPhone(Page page, String scheme) {
    browser.open(page.address, PHONE, scheme);
    assertThat(width()).isLessThanOrEqualTo(PHONE);
    browser.picture(page.name().toLowerCase(Locale.ROOT) + "-phone-" + scheme);
    browser.find("#diagram .title button").click();
    assertThat(width()).isLessThanOrEqualTo(PHONE);
    assertThat(browser.texts(Reading.SMALL_TEXT)).isEmpty();
    browser.picture(page.name().toLowerCase(Locale.ROOT) + "-phone-unfolded-" + scheme);
  }

  @ParameterizedTest
  @CsvSource({"RESIDUAL, light", "RESIDUAL, dark", "BRANCHED, light", "BRANCHED, dark"})
  void allTextStandsOut(Page page, String scheme) {
    browser.open(page.address, DESK, scheme);
    browser.picture(page.name().toLowerCase(Locale.ROOT) + "-" + scheme);
    browser.find("#diagram .title button").click();
    assertThat(browser.texts(Reading.FAINT_TEXT)).isEmpty();
    browser.picture(page.name().toLowerCase(Locale.ROOT) + "-unfolded-" + scheme);
    boolean isDark = browser.number("return " + Reading.BACKGROUND_LUMINANCE) < 0.2;
    assertThat(isDark).isEqualTo(scheme.equals("dark"));
  }

  private static double width() {
    return browser.number("return document.documentElement.scrollWidth");
  }

  private static int right(Rectangle rectangle) {
    return rectangle.getX() + rectangle.getWidth();
  }
}
