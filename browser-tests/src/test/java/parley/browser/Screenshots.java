package parley.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Takes pictures of every page of a running service: light and dark, and on a phone. */
final class Screenshots {

    private Screenshots() {}

    /** @param args address of the service, and the folder for the pictures */
    public static void main(String[] args) {
        Path into = Path.of(args[1]);
        Path executable = Chromium.installed().orElseThrow(() -> new IllegalStateException("no Chromium here"));
        try (Chromium chromium = Chromium.started(executable)) {
            for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                String name = theme.name().toLowerCase(Locale.ROOT);
                take(chromium, args[0], options(1280, 860).setColorScheme(theme), into.resolve(name));
            }
            take(chromium, args[0], options(390, 844).setIsMobile(true), into.resolve("phone"));
        }
    }

    private static Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height);
    }

    private static void take(Chromium chromium, String base, Browser.NewContextOptions options, Path into) {
        try (BrowserContext context = chromium.browser().newContext(options.setBaseURL(base))) {
            Page page = context.newPage();
            for (Map.Entry<String, String> path : Tour.of(page).entrySet()) {
                page.navigate(path.getValue());
                page.screenshot(new Page.ScreenshotOptions().setPath(into.resolve(path.getKey() + ".png")));
            }
        }
    }
}
