package org.lanekeeper.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium, as a person uses it: by what is written on the screen. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;

    Browser(int width, int height) {
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
        WebElement field = wait(css);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Picks a file in a field for files. */
    Browser choose(String css, Path file) {
        driver.findElement(By.cssSelector(css)).sendKeys(file.toAbsolutePath().toString());
        return this;
    }

    Browser unfold(String label) {
        By summary = By.xpath("//summary[contains(normalize-space(.), '" + label + "')]");
        waiting().until(ExpectedConditions.elementToBeClickable(summary)).click();
        return this;
    }

    /** Of all elements that fit, what stands in some of their attributes, with blanks between. */
    List<String> attributes(String css, String... names) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(element -> Stream.of(names).map(element::getDomAttribute).collect(Collectors.joining(" ")))
                .toList();
    }

    Browser press(String label) {
        By button = By.xpath("//*[self::button or self::a][contains(normalize-space(.), '" + label + "')]");
        WebElement found = waiting().until(ExpectedConditions.elementToBeClickable(button));
        // at the edge of the window it might still be scrolling when it is clicked
        driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", found);
        found.click();
        return this;
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
        waiting().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), text));
        return driver.findElement(By.tagName("body")).getText();
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
