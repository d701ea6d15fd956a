package se.omsorgsregler.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/** One browser and one set of pages for all tests; both go away after the last. */
final class BrowserExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterTestExecutionCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(BrowserExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (Chromium.in(System.getenv()).isPresent()) {
            return;
        }
        if (Boolean.getBoolean("browser.required")) {
            throw new IllegalStateException(Chromium.HOW_TO_GET);
        }
        // The reason of an aborted class is not printed by itself; once is enough.
        store(context).getOrComputeIfAbsent("told", key -> {
            System.out.println("Tests in a browser are skipped: " + Chromium.HOW_TO_GET);
            return true;
        });
        throw new TestAbortedException(Chromium.HOW_TO_GET);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        browser(context).startAnew();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        // What the test itself found says more than what follows from it.
        if (context.getExecutionException().isEmpty()) {
            Browser.Seen seen = browser(context).seen();
            assertThat(seen.fetchedFromOutside()).as("fetched from outside").isEmpty();
            assertThat(seen.complaints()).as("what the console says").isEmpty();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Browser.class || type == WrittenPages.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class ? browser(context) : pages(context);
    }

    private static Browser browser(ExtensionContext context) {
        Optional<Chromium> chromium = Chromium.in(System.getenv());
        return store(context)
                .getOrComputeIfAbsent(Browser.class, key -> new Browser(chromium.orElseThrow()), Browser.class);
    }

    private static WrittenPages pages(ExtensionContext context) {
        return store(context).getOrComputeIfAbsent(WrittenPages.class, key -> new WrittenPages(), WrittenPages.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }
}
