/**
 * The catalogue of the rules as a static site: a {@link se.omsorgsregler.pages.catalogue.Catalogue} is read from packs and routines, a
 * {@link se.omsorgsregler.pages.catalogue.CatalogueSite} makes pages of it, and a {@link se.omsorgsregler.pages.catalogue.CatalogueFolder}
 * puts them into a folder.
 */
package se.omsorgsregler.pages.catalogue;
