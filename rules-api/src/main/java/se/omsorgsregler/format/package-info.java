/**
 * What an exchange format consists of, described once as data: reading, writing, validation and the tests of the JSON Schemas all walk the
 * same description. Internal, not exported.
 */
package se.omsorgsregler.format;
