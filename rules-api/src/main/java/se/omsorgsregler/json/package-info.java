/**
 * The JSON of case files and reports. Needs Jackson 3 ({@code tools.jackson.core:jackson-core}) at run time, which a vendor that builds
 * case files in Java does without. Start with {@link se.omsorgsregler.json.CaseFileCodec#standard()} and
 * {@link se.omsorgsregler.json.ReportCodec#standard()}. The JSON Schemas of both formats lie beside these classes as
 * {@code case-file-1.schema.json} and {@code report-1.schema.json}.
 */
package se.omsorgsregler.json;
