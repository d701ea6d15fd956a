package se.omsorgsregler.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that need a browser; skipped where there is none, unless the system property {@code browser.required} says that there must be. They
 * are given a {@link Browser} and {@link WrittenPages}. Each of them fails if a page asked for anything from outside or the console complained.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@interface InBrowser {}
