package se.omsorgsregler.json;

import static se.omsorgsregler.format.Type.DAY;
import static se.omsorgsregler.format.Type.TEXT;
import static se.omsorgsregler.format.Type.choice;
import static se.omsorgsregler.format.Type.nested;
import static se.omsorgsregler.json.Draft.into;

import se.omsorgsregler.api.AppliedWaiver;
import se.omsorgsregler.api.Waiver;
import se.omsorgsregler.format.Shape;

/** The waiver, as it stands in a file of waivers and in a report. */
final class WaiverFormat {

    /** One waiver. */
    static final Shape<Waiver, Draft> WAIVER = Shape.of("waiver", Draft::new, WaiverFormat::waiver)
            .required("rule", TEXT, Waiver::rule, into("rule"))
            .optional("caseId", TEXT, Waiver::caseId, into("caseId"))
            .optional("subjectId", TEXT, Waiver::subjectId, into("subjectId"))
            .optional("unit", TEXT, Waiver::unit, into("unit"))
            .required("reason", TEXT, Waiver::reason, into("reason"))
            .required("decidedOn", DAY, Waiver::decidedOn, into("decidedOn"))
            .required("validTo", DAY, Waiver::validTo, into("validTo"))
            .required("decidedBy", TEXT, Waiver::decidedBy, into("decidedBy"))
            .optional("evidenceHash", TEXT, Waiver::evidenceHash, into("evidenceHash"))
            .end();

    /** One waiver in a report. */
    static final Shape<AppliedWaiver, Draft> APPLIED = Shape.of("appliedWaiver", Draft::new, WaiverFormat::applied)
            .required("status", choice(AppliedWaiver.Status.class), AppliedWaiver::status, into("status"))
            .required("subjectId", TEXT, AppliedWaiver::subjectId, into("subjectId"))
            .optional("evidenceHash", TEXT, AppliedWaiver::evidenceHash, into("evidenceHash"))
            .required("waiver", nested(WAIVER), AppliedWaiver::waiver, into("waiver"))
            .end();

    private WaiverFormat() {}

    private static Waiver waiver(Draft draft) {
        return new Waiver(
                draft.get("rule"),
                draft.find("caseId"),
                draft.find("subjectId"),
                draft.find("unit"),
                draft.get("reason"),
                draft.get("decidedOn"),
                draft.get("validTo"),
                draft.get("decidedBy"),
                draft.find("evidenceHash"));
    }

    private static AppliedWaiver applied(Draft draft) {
        return new AppliedWaiver(
                draft.get("status"), draft.get("subjectId"), draft.find("evidenceHash"), draft.get("waiver"));
    }
}
