package se.omsorgsregler.browser;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser without a window. Remembers what it fetched and what its console said. Not thread-safe. */
final class Browser implements AutoCloseable {

    /** Width of a telephone, in CSS pixels. */
    static final int TELEPHONE = 390;

    private static final int DESK = 1280;
    private static final int HEIGHT = 900;
    private static final int MOST_TABS = 200;

    /** Held here because the settings of a logger that nobody holds are lost. */
    private static final Logger PROTOCOL = Logger.getLogger("org.openqa.selenium.devtools");

    private final ChromeDriver driver;

    /**
     * What came to pass since the last look.
     *
     * @param requests addresses that a page asked for, answered or not
     * @param complaints warnings and errors on the console, such as a breach of the security policy
     */
    record Seen(List<String> requests, List<String> complaints) {

        List<String> fetchedFromOutside() {
            return requests.stream()
                    .filter(address -> !List.of("file", "data", "about")
                            .contains(URI.create(address).getScheme()))
                    .toList();
        }
    }

    Browser(Chromium chromium) {
        // Warns of every version of Chromium that has no classes of its own, which nothing here uses.
        PROTOCOL.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.browser().toFile());
        options.addArguments(
                "--headless",
                // For root there is no sandbox; the pages are our own.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // What a page asks for is told, but never leaves this machine.
                "--host-resolver-rules=MAP * ~NOTFOUND");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromium.driver().toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
    }

    /** Back to a wide, light window with scripts, an empty page and nothing remembered. */
    void startAnew() {
        scripts(true);
        width(DESK);
        scheme("light");
        driver.get("about:blank");
        seen();
    }

    void open(Path page) {
        driver.get(page.toUri().toString());
    }

    void open(String address) {
        driver.get(address);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** Whether the pages' own scripts run; those of a test always do. */
    void scripts(boolean run) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Light or dark, as the person has chosen for all pages. */
    void scheme(String name) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The element that the keyboard goes to. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses the tabulator until the keyboard goes to an element. */
    void tabTo(String selector) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            press(Keys.TAB);
            if (isTrue("return document.activeElement.matches(arguments[0])", selector)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs a script that hands its result to its last argument. */
    Object runAndWait(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    boolean isTrue(String script, Object... arguments) {
        return Boolean.TRUE.equals(run(script, arguments));
    }

    long number(String script, Object... arguments) {
        return ((Number) run(script, arguments)).longValue();
    }

    List<String> strings(String script, Object... arguments) {
        return ((List<?>) run(script, arguments)).stream().map(String::valueOf).toList();
    }

    /** Text of all elements that can be seen, without the spaces around. */
    List<String> texts(String selector) {
        return strings(
                "return [...document.querySelectorAll(arguments[0])].filter(each => each.checkVisibility())"
                        + ".map(each => each.textContent.trim())",
                selector);
    }

    /** Number of elements that can be seen. */
    int shown(String selector) {
        return texts(selector).size();
    }

    /** What came to pass since the last call. */
    Seen seen() {
        List<String> requests = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = JsonMapper.shared().readTree(entry.getMessage()).path("message");
            if (message.path("method").asString("").equals("Network.requestWillBeSent")) {
                requests.add(message.at("/params/request/url").asString());
            }
        }
        List<String> complaints = driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
        return new Seen(requests, complaints);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
