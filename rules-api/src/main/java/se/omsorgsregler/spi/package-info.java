/** How engines and rule packs are found through {@link java.util.ServiceLoader}. Vendors of record systems do not need this package. */
package se.omsorgsregler.spi;
