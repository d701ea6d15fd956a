/**
 * What people read: self-contained HTML pages that need no network and no script. The templates stand in {@code src/main/jte} and are
 * compiled when this module is built; {@code se.omsorgsregler.pages.templates} holds what comes out of that and is not for callers.
 */
package se.omsorgsregler.pages;
