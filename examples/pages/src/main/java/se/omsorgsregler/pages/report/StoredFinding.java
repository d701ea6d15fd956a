package se.omsorgsregler.pages.report;

/** A finding that has been read back. */
record StoredFinding(String unit, Kind kind, FindingRecord finding) {}
