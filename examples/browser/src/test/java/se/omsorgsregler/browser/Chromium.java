package se.omsorgsregler.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The browser and the program that drives it, as they are on this machine. Nothing is downloaded.
 *
 * @param browser Chromium or Chrome
 * @param driver ChromeDriver of the same version
 */
record Chromium(Path browser, Path driver) {

    /** How to get what is not there. */
    static final String HOW_TO_GET = "no Chromium with its ChromeDriver was found. On Debian:"
            + " apt-get install --no-install-recommends chromium chromium-driver. Elsewhere put chromium (or google-chrome) and"
            + " chromedriver on PATH, or name them in the environment variables CHROMIUM and CHROMEDRIVER.";

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> DRIVERS = List.of("chromedriver");

    /**
     * Looks for both.
     *
     * @param environment variables; CHROMIUM and CHROMEDRIVER go before PATH
     * @return empty when one of them is not there
     */
    static Optional<Chromium> in(Map<String, String> environment) {
        Optional<Path> browser = find(environment, "CHROMIUM", BROWSERS);
        Optional<Path> driver = find(environment, "CHROMEDRIVER", DRIVERS);
        return browser.flatMap(found -> driver.map(its -> new Chromium(found, its)));
    }

    private static Optional<Path> find(Map<String, String> environment, String variable, List<String> names) {
        Stream<Path> places = environment.containsKey(variable)
                ? Stream.of(Path.of(environment.get(variable)))
                : names.stream()
                        .flatMap(name -> Pattern.compile(Pattern.quote(File.pathSeparator))
                                .splitAsStream(environment.getOrDefault("PATH", ""))
                                .filter(folder -> !folder.isEmpty())
                                .map(folder -> Path.of(folder, name)));
        return places.filter(Files::isRegularFile).filter(Files::isExecutable).findFirst();
    }
}
