package dev.convoke.integration.page;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Sorting, against a stable sort of the same rows in Java. */
class LayerTableTest {

  private static final int COLUMNS = 11;
  private static final int STEP = 1;
  private static final int OPERATIONS = 2;

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

  @Test
  void everyColumnSortsBothWays() {
    open();
    List<List<String>> rows = rows();
    assertThat(rows).hasSizeGreaterThan(15);
    assertThat(browser.all("#layer-table thead th")).hasSize(COLUMNS);
    for (int column = 0; column < COLUMNS; column++) {
      boolean upFirst = column <= OPERATIONS;
      if (column == 0) {
        sort(0); // it is sorted by number as it comes
        rows.sort(order(0).reversed());
      }
      sort(column);
      rows.sort(upFirst ? order(column) : order(column).reversed());
      assertThat(rows()).as("column %d", column).isEqualTo(rows);
      assertThat(sorting()).containsExactlyElementsOf(states(column, upFirst));
      sort(column);
      rows.sort(upFirst ? order(column).reversed() : order(column));
      assertThat(rows()).as("column %d, other way", column).isEqualTo(rows);
      assertThat(sorting()).containsExactlyElementsOf(states(column, !upFirst));
    }
    sort(0);
    rows.sort(order(0));
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void sortsByKeyboardAndKeepsTheTotals() {
    open();
    String totals = browser.find("#layer-table tfoot").getText();
    List<List<String>> rows = rows();
    WebElement parameters = browser.all("#layer-table thead button").get(4);
    parameters.sendKeys(Keys.ENTER);
    rows.sort(order(4).reversed());
    assertThat(rows()).isEqualTo(rows);
    assertThat(browser.find("#layer-table tfoot").getText()).isEqualTo(totals);
  }

  private static void open() {
    browser.open(
        Objects.requireNonNull(Branched.class.getResource("Branched.html")), 1280, "light");
  }

  private static void sort(int column) {
    browser.run("document.querySelectorAll('#layer-table thead button')[" + column + "].click()");
  }

  private static List<String> sorting() {
    return browser.texts(
        "return [...document.querySelectorAll('#layer-table thead th')]"
            + ".map(heading => heading.getAttribute('aria-sort'))");
  }

  private static List<String> states(int column, boolean up) {
    List<String> states = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      states.add(i != column ? "none" : up ? "ascending" : "descending");
    }
    return states;
  }

  /** Every row as numbers, or as text where it has none. */
  private static List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    browser
        .texts(
            "return [...document.querySelectorAll('#layer-table tbody tr')].map(row =>"
                + " [...row.cells].map(c => c.dataset.number ?? c.textContent).join('\\t'))")
        .forEach(row -> rows.add(List.of(row.split("\t", -1))));
    return rows;
  }

  private static Comparator<List<String>> order(int column) {
    return column == STEP || column == OPERATIONS
        ? comparing(row -> padded(row.get(column)))
        : comparing(row -> Double.valueOf(row.get(column)));
  }

  /** Numbers in names count as numbers: unit 2 comes before unit 10. */
  private static String padded(String text) {
    return Pattern.compile("\\d+")
        .matcher(text)
        .replaceAll(number -> "0".repeat(12 - number.group().length()) + number.group());
  }
}
