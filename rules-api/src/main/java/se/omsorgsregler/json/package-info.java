/**
 * The JSON of case files, reports and forecasts. Needs Jackson 3 ({@code tools.jackson.core:jackson-core}) at run time, which a vendor that
 * builds case files in Java does without. Start with {@link se.omsorgsregler.json.CaseFileCodec#standard()},
 * {@link se.omsorgsregler.json.ReportCodec#standard()} and {@link se.omsorgsregler.json.ForecastCodec#standard()}. The JSON Schemas of the
 * formats lie beside these classes as {@code case-file-1.schema.json}, {@code report-1.schema.json} and {@code forecast-1.schema.json}.
 */
package se.omsorgsregler.json;
