/**
 * The batch job on a cluster: {@link se.omsorgsregler.spark.CaseLines} reads, {@link se.omsorgsregler.spark.SparkCheck} evaluates and writes,
 * {@link se.omsorgsregler.spark.Main} is what {@code spark-submit} starts.
 */
package se.omsorgsregler.spark;
