package parley.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Takes pictures of every page of running services: light and dark, and on a phone. */
final class Screenshots {

    private Screenshots() {}

    /** @param args address of the query-service, that of the ingest-service that wants no key, and the folder for the pictures */
    public static void main(String[] args) {
        Path into = Path.of(args[2]);
        Path executable = Chromium.installed().orElseThrow(() -> new IllegalStateException("no Chromium here"));
        try (Chromium chromium = Chromium.started(executable)) {
            for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                String name = theme.name().toLowerCase(Locale.ROOT);
                take(chromium, args, options(1280, 1000).setColorScheme(theme), into.resolve(name));
            }
            take(chromium, args, options(390, 844).setIsMobile(true), into.resolve("phone"));
        }
    }

    private static Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height);
    }

    private static void take(Chromium chromium, String[] args, Browser.NewContextOptions options, Path into) {
        try (BrowserContext context = chromium.browser().newContext(options.setBaseURL(args[0]))) {
            Page page = context.newPage();
            Map<String, Runnable> visits = new LinkedHashMap<>(Tour.ofReaders(page));
            visits.putAll(Tour.ofTheDesk(page, args[1]));
            visits.forEach((name, visit) -> {
                visit.run();
                page.screenshot(new Page.ScreenshotOptions().setPath(into.resolve(name + ".png")));
            });
        }
    }
}
