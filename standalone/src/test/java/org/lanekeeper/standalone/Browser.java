package org.lanekeeper.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium, as a person uses it: by what is written on the screen. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private int taps;
    private int strokes;

    Browser(int width, int height) {
        this(width, height, Map.of());
    }

    /** A telephone that runs no scripts, with letters two thirds larger than usual. */
    static Browser plain(int width, int height) {
        return new Browser(
                width,
                height,
                Map.of(
                        "profile.managed_default_content_settings.javascript", 2,
                        "webkit.webprefs.default_font_size", 27));
    }

    /**
     * @param preferences of the browser, by their names
     */
    private Browser(int width, int height, Map<String, Object> preferences) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=zh-CN");
        options.setExperimentalOption("prefs", preferences);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        driver.manage().window().setSize(new Dimension(width, height));
    }

    static boolean isInstalled() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    Browser open(String address) {
        driver.get(address);
        return this;
    }

    Browser write(String css, String text) {
        return act(By.cssSelector(css), field -> {
            field.clear();
            field.sendKeys(text);
            taps++;
            strokes += text.length();
        });
    }

    /** How often something was touched since this was asked last: fields that were written in count once. */
    int taps() {
        int counted = taps;
        taps = 0;
        return counted;
    }

    /** Characters written since this was asked last. */
    int strokes() {
        int counted = strokes;
        strokes = 0;
        return counted;
    }

    /** Picks a file in a field for files. */
    Browser choose(String css, Path file) {
        driver.findElement(By.cssSelector(css)).sendKeys(file.toAbsolutePath().toString());
        return this;
    }

    Browser unfold(String label) {
        return press(By.xpath("//summary[contains(normalize-space(.), '" + label + "')]"));
    }

    /** Of all elements that fit, what stands in some of their attributes, with blanks between. */
    List<String> attributes(String css, String... names) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(element -> Stream.of(names).map(element::getDomAttribute).collect(Collectors.joining(" ")))
                .toList();
    }

    Browser press(String label) {
        return press(By.xpath("//*[self::button or self::a][contains(normalize-space(.), '" + label + "')]"));
    }

    /** Says yes in the dialog that asks whether one is sure. */
    Browser confirm() {
        waiting()
                .until(ExpectedConditions.elementToBeClickable(By.cssSelector("dialog[open] button.btn-primary")))
                .click();
        return this;
    }

    /** Waits until the text is to be read somewhere; gives all that is to be read then. */
    String read(String text) {
        // asked in one step: a page may be left for the next between finding its body and reading it
        return waiting()
                .withMessage(() -> "nowhere to be read: " + text)
                .ignoring(WebDriverException.class)
                .until(it -> {
                    Object shown = driver.executeScript("return document.body ? document.body.innerText : ''");
                    return shown instanceof String all && all.contains(text) ? all : null;
                });
    }

    Browser select(String css, String label) {
        new Select(wait(css)).selectByVisibleText(label);
        return this;
    }

    /** Loads the page anew, from wherever it comes. */
    Browser reload() {
        driver.navigate().refresh();
        return this;
    }

    /** Presses the first element that fits. */
    Browser tap(String css) {
        return press(By.cssSelector(css));
    }

    /** Impatiently, twice. */
    Browser tapTwice(String css) {
        return act(By.cssSelector(css), found -> {
            driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", found);
            new Actions(driver).doubleClick(found).perform();
        });
    }

    /** What stands in a field now. */
    String value(String css) {
        return wait(css).getDomProperty("value");
    }

    /** What is to be read in the first element that fits. */
    String text(String css) {
        return wait(css).getText();
    }

    boolean isTicked(String css) {
        return wait(css).isSelected();
    }

    /** When the telephone forgets something that it keeps for this page. */
    Instant keeps(String cookie) {
        return driver.manage().getCookieNamed(cookie).getExpiry().toInstant();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** As if it were another screen. */
    Browser resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        return this;
    }

    String attribute(String css, String name) {
        return wait(css).getDomAttribute(name);
    }

    /** Waits until a script gives something other than false or nothing. */
    Object await(String script) {
        return waiting().until(it -> driver.executeScript(script));
    }

    /** What a script answers by and by. */
    Object ask(String script) {
        return driver.executeAsyncScript(script);
    }

    /** As a person with weak eyes has it: letters so many times as large. */
    Browser enlarge(double times) {
        driver.executeScript("document.documentElement.style.fontSize = arguments[0] + '%'", 112.5 * times);
        return this;
    }

    /** What the screen shows, the whole length of the page, kept among the build's files to be looked at. */
    Browser picture(String name) {
        Object height = driver.executeScript("return document.documentElement.scrollHeight");
        Dimension before = driver.manage().window().getSize();
        driver.manage()
                .window()
                .setSize(new Dimension(
                        before.getWidth(), Math.max(before.getHeight(), ((Number) height).intValue() + 150)));
        try {
            return keep(name + ".png", driver.getScreenshotAs(OutputType.BYTES));
        } finally {
            driver.manage().window().setSize(before);
        }
    }

    /** What comes out of the printer on A4, kept beside the pictures. */
    Browser paper(String name) {
        Map<String, Object> a4 = Map.of("paperWidth", 8.27, "paperHeight", 11.69);
        Object pdf = driver.executeCdpCommand("Page.printToPDF", a4).get("data");
        return keep(name + ".pdf", Base64.getDecoder().decode(pdf.toString()));
    }

    private Browser keep(String name, byte[] content) {
        try {
            Files.write(Files.createDirectories(Path.of("target", "pictures")).resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** What keeps people with disabilities out, by axe-core's rules: nothing is as it should be. */
    List<String> barriers() {
        driver.executeScript(Axe.script());
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ["violations"]}).then((results) => done(results.violations.map((one) =>
                  one.id + ": " + one.nodes.map((node) => node.html.slice(0, 120)).join(" | "))));
                """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private Browser press(By place) {
        return act(place, found -> {
            // at the edge of the window it might still be scrolling when it is clicked
            driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", found);
            found.click();
            taps++;
        });
    }

    /** Begins anew when a list that is kept up to date replaced the element in the meantime. */
    private Browser act(By place, Consumer<WebElement> act) {
        waiting().ignoring(StaleElementReferenceException.class).until(it -> {
            WebElement found = ExpectedConditions.elementToBeClickable(place).apply(driver);
            if (found != null) {
                act.accept(found);
            }
            return found;
        });
        return this;
    }

    private WebElement wait(String css) {
        return waiting().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    private WebDriverWait waiting() {
        return new WebDriverWait(driver, PATIENCE);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
