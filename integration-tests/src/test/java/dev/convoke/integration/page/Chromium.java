package dev.convoke.integration.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, as the system has it: nothing is ever downloaded. */
final class Chromium implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "page");
  private static final int HEIGHT = 900;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts it, or skips the test that asks for it. */
  static Chromium start() {
    Optional<File> browser = program("chromium", "chromium-browser", "google-chrome");
    Optional<File> control = program("chromedriver");
    assumeTrue(
        browser.isPresent() && control.isPresent(),
        "needs Chromium and its driver (Debian: apt install chromium chromium-driver)");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.get());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL"));
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(control.get()).build();
    return new Chromium(new ChromeDriver(service, options));
  }

  private static Optional<File> program(String... names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(names)
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(d -> new File(d, name)))
        .filter(File::canExecute)
        .findFirst();
  }

  /** Opens a page in a window so many pixels wide; {@code light} or {@code dark}. */
  void open(URL page, int width, String scheme) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", width < 600));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    driver.get(file(page).toUri().toString());
  }

  /** A page may lie in a jar, where no browser looks. */
  private static Path file(URL page) {
    String name = page.getPath().substring(page.getPath().lastIndexOf('/') + 1);
    try (InputStream input = page.openStream()) {
      Path file = Files.createDirectories(PICTURES).resolve(name).toAbsolutePath();
      Files.copy(input, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** What a function body returns. */
  Object run(String script) {
    return driver.executeScript(script);
  }

  /** A list of texts that a function body returns. */
  List<String> texts(String script) {
    return ((List<?>) run(script)).stream().map(String::valueOf).toList();
  }

  /** A number that a function body returns. */
  double number(String script) {
    return ((Number) run(script)).doubleValue();
  }

  /** Waits until a function body returns true: events come after what causes them. */
  void waitFor(String script) {
    new WebDriverWait(driver, PATIENCE).until(d -> Boolean.TRUE.equals(run(script)));
  }

  /** What pages said since the last call: warnings, errors and all else. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::toString)
        .toList();
  }

  /** Takes a picture of the whole page. */
  void picture(String name) {
    Object data =
        driver
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
            .get("data");
    try {
      Files.createDirectories(PICTURES);
      Files.write(
          PICTURES.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(data)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
