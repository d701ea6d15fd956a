package se.omsorgsregler.national;

import static se.omsorgsregler.api.Force.AUTHORITY_GUIDANCE;
import static se.omsorgsregler.api.Force.LAW;
import static se.omsorgsregler.api.Force.PREPARATORY;
import static se.omsorgsregler.api.Force.PROPOSAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.spi.DatedCitation;

/**
 * What the national rules cite, by source code and day. {@code R} is a rule of the law, {@code C} a criterion of "uppenbart obehövligt",
 * {@code F} a flag about an assessment and {@code Q} an open question, which cites the provisions that the question is about.
 *
 * <p>Preparatory works are cited by the pages that Socialstyrelsen's Meddelandeblad names, since that is where they were read. They were
 * written for SoL (2001:453); they are cited after 2025-06-30 too, because SoL (2025:400) took the provisions over.
 *
 * <p>The transitional provision stays after its last day, in a row that says that the time has run out: a contact who rested on it is then
 * found lacking, and that is the provision to look at.
 */
final class NationalCitations {

    private static final String VIA = " (via Meddelandeblad 2022-6-8006)";

    // spotless:off
    static final List<DatedCitation> TABLE = List.of(
            //  code   provision                                                                             force               from          to
            row("R1",  "SoL (2001:453) 4 kap. 2 b §",                                                        LAW,                "2022-07-01", "2025-06-30"),
            row("R1",  "SoL (2025:400) 10 kap. 7 §",                                                         LAW,                "2025-07-01", ""),
            row("R1",  "Prop. 2021/22:116 s. 15, 36" + VIA,                                                  PREPARATORY,        "2022-07-01", ""),
            row("R3",  "SoL (2001:453) 4 kap. 2 b §",                                                        LAW,                "2022-07-01", "2025-06-30"),
            row("R3",  "SoL (2025:400) 10 kap. 7 §",                                                         LAW,                "2025-07-01", ""),
            row("R3",  "Prop. 2021/22:116 s. 16, 36 f." + VIA,                                               PREPARATORY,        "2022-07-01", ""),
            row("R3",  "Bet. 2021/22:SoU24 s. 10" + VIA,                                                     PREPARATORY,        "2022-07-01", ""),
            row("R4",  "Prop. 2021/22:116 s. 16, 36 f." + VIA,                                               PREPARATORY,        "2022-07-01", ""),
            row("R4",  "Bet. 2021/22:SoU24 s. 10" + VIA,                                                     PREPARATORY,        "2022-07-01", ""),
            row("R5",  "Prop. 2021/22:116 s. 16, 36 f." + VIA,                                               PREPARATORY,        "2022-07-01", ""),
            row("R6",  "SoL (2001:453) 4 kap. 2 b § 2 st.",                                                  LAW,                "2022-07-01", "2025-06-30"),
            row("R6",  "SoL (2025:400) 10 kap. 7 § 2 st.",                                                   LAW,                "2025-07-01", ""),
            row("R7",  "SoL (2001:453) 3 kap. 3 d §",                                                        LAW,                "2023-07-01", "2025-06-30"),
            row("R7",  "SoL (2025:400) 25 kap. 4 § 2 st.",                                                   LAW,                "2025-07-01", ""),
            row("R7",  "PSL (2010:659) 4 kap. 5 a §",                                                        LAW,                "2023-07-01", ""),
            row("R8",  "p. 2 övergångsbestämmelserna till Lag (2022:388) om ändring i SoL (2001:453)",       LAW,                "2023-07-01", "2025-06-30"),
            row("R8",  "p. 8 övergångsbestämmelserna till SoL (2025:400)",                                   LAW,                "2025-07-01", "2033-06-30"),
            row("R8",  "p. 8 övergångsbestämmelserna till SoL (2025:400), tiden gick ut 2033-06-30",         LAW,                "2033-07-01", ""),
            row("R8",  "Prop. 2021/22:116 s. 38" + VIA,                                                      PREPARATORY,        "2023-07-01", "2033-06-30"),
            row("R8",  "Meddelandeblad 2022-6-8006, avsnittet Övergångsbestämmelser",                        AUTHORITY_GUIDANCE, "2033-07-01", ""),
            row("R9",  "SoL (2001:453) 3 kap. 3 § 3 st.",                                                    LAW,                "2023-07-01", "2025-06-30"),
            row("R9",  "SoL (2025:400) 25 kap. 4 § 1 st.",                                                   LAW,                "2025-07-01", ""),
            row("R9",  "PSL (2010:659) 4 kap. 5 a § 1 st. och 6 §",                                          LAW,                "2023-07-01", ""),
            row("R9",  "LSS (1993:387) 6 §",                                                                 LAW,                "2023-07-01", ""),
            row("R9",  "p. 2 övergångsbestämmelserna till Lag (2021:738) om ändring i SoL (2001:453)",       LAW,                "2023-07-01", "2025-06-30"),
            row("R9",  "p. 7 övergångsbestämmelserna till SoL (2025:400)",                                   LAW,                "2025-07-01", "2033-06-30"),
            row("R9",  "p. 2 övergångsbestämmelserna till Lag (2021:739) om ändring i PSL (2010:659)",       LAW,                "2023-07-01", "2033-06-30"),
            row("R9",  "p. 2 övergångsbestämmelserna till Lag (2021:737) om ändring i LSS (1993:387)",       LAW,                "2023-07-01", "2033-06-30"),
            row("R10", "Prop. 2021/22:116 s. 15, 36" + VIA,                                                  PREPARATORY,        "2022-07-01", ""),
            row("R12", "Prop. 2021/22:116 s. 15" + VIA,                                                      PREPARATORY,        "2022-07-01", ""),
            row("R13", "Prop. 2021/22:116 s. 15" + VIA,                                                      PREPARATORY,        "2022-07-01", ""),
            row("R15", "SoL (2001:453) 4 kap. 2 b §",                                                        LAW,                "2022-07-01", "2025-06-30"),
            row("R15", "SoL (2025:400) 10 kap. 7 §",                                                         LAW,                "2025-07-01", ""),
            row("R15", "Prop. 2021/22:116 s. 15" + VIA,                                                      PREPARATORY,        "2022-07-01", ""),
            row("R16", "SoL (2001:453) 3 kap. 5 §",                                                          LAW,                "2022-07-01", "2025-06-30"),
            row("R16", "SoL (2025:400) 10 kap. 3 §",                                                         LAW,                "2025-07-01", ""),
            row("R16", "SOU 2020:70 s. 112" + VIA,                                                           PREPARATORY,        "2022-07-01", ""),
            row("R17", "Prop. 2021/22:116 s. 17" + VIA,                                                      PREPARATORY,        "2022-07-01", ""),
            row("R18", "SoL (2001:453) 11 kap. 5 och 6 §§",                                                  LAW,                "2022-07-01", "2025-06-30"),
            row("R18", "SoL (2025:400) 14 kap. 3 och 6 §§, 17 kap. 1 §",                                     LAW,                "2025-07-01", ""),
            row("R18", "Prop. 2021/22:116 s. 15" + VIA,                                                      PREPARATORY,        "2022-07-01", ""),
            row("R21", "Prop. 2021/22:116 s. 24" + VIA,                                                      PREPARATORY,        "2022-07-01", ""),
            row("R22", "Patientlagen (2014:821) 6 kap. 2 §",                                                 LAW,                "2022-07-01", ""),
            row("R22", "Prop. 2021/22:116 s. 21" + VIA,                                                      PREPARATORY,        "2022-07-01", ""),
            row("R31", "Prop. 2025/26:60 och bet. 2025/26:SoU25 (antagandet är inte kontrollerat)",          PROPOSAL,           "2026-07-01", ""),
            row("C1",  "Prop. 2021/22:116 s. 16, 36 f." + VIA,                                               PREPARATORY,        "2022-07-01", ""),
            row("C1",  "Bet. 2021/22:SoU24 s. 10" + VIA,                                                     PREPARATORY,        "2022-07-01", ""),
            row("C2",  "SoL (2001:453) 4 kap. 2 b § 2 st.",                                                  LAW,                "2022-07-01", "2025-06-30"),
            row("C2",  "SoL (2025:400) 10 kap. 7 § 2 st.",                                                   LAW,                "2025-07-01", ""),
            row("C3",  "Prop. 2021/22:116 s. 16, 36 f." + VIA,                                               PREPARATORY,        "2022-07-01", ""),
            row("C3",  "Bet. 2021/22:SoU24 s. 10" + VIA,                                                     PREPARATORY,        "2022-07-01", ""),
            row("C4",  "Prop. 2021/22:116 s. 16, 36 f." + VIA,                                               PREPARATORY,        "2022-07-01", ""),
            row("C5",  "Prop. 2021/22:116 s. 16, 36 f." + VIA,                                               PREPARATORY,        "2022-07-01", ""),
            row("C6",  "Prop. 2021/22:116 s. 16, 36 f." + VIA,                                               PREPARATORY,        "2022-07-01", ""),
            row("C8",  "Prop. 2021/22:116 s. 13" + VIA,                                                      PREPARATORY,        "2022-07-01", ""),
            row("C9",  "SoL (2001:453) 4 kap. 2 b §",                                                        LAW,                "2022-07-01", "2025-06-30"),
            row("C9",  "SoL (2025:400) 10 kap. 7 §",                                                         LAW,                "2025-07-01", ""),
            row("C9",  "Prop. 2021/22:116 s. 15" + VIA,                                                      PREPARATORY,        "2022-07-01", ""),
            row("C10", "SoL (2001:453) 4 kap. 2 b §",                                                        LAW,                "2022-07-01", "2025-06-30"),
            row("C10", "SoL (2025:400) 10 kap. 7 §",                                                         LAW,                "2025-07-01", ""),
            row("C11", "Prop. 2021/22:116 s. 17" + VIA,                                                      PREPARATORY,        "2022-07-01", ""),
            row("C12", "Prop. 2021/22:116 s. 16, 36 f." + VIA,                                               PREPARATORY,        "2022-07-01", ""),
            row("C12", "SOU 2020:70 s. 112" + VIA,                                                           PREPARATORY,        "2022-07-01", ""),
            row("F6",  "SoL (2001:453) 4 kap. 2 b §",                                                        LAW,                "2022-07-01", "2025-06-30"),
            row("F6",  "SoL (2025:400) 10 kap. 7 §",                                                         LAW,                "2025-07-01", ""),
            row("Q1",  "p. 8 övergångsbestämmelserna till SoL (2025:400), jfr p. 2 till Lag (2022:388)",     LAW,                "2025-07-01", ""),
            row("Q1",  "Prop. 2021/22:116 s. 38" + VIA,                                                      PREPARATORY,        "2025-07-01", ""),
            row("Q3",  "SoL (2001:453) 2 kap. 5 § och 4 kap. 2 b §",                                         LAW,                "2022-07-01", "2025-06-30"),
            row("Q3",  "SoL (2025:400) 4 kap. 3 § och 10 kap. 7 §",                                          LAW,                "2025-07-01", ""),
            row("Q5",  "SoL (2001:453) 3 kap. 3 d §",                                                        LAW,                "2023-07-01", "2025-06-30"),
            row("Q5",  "SoL (2025:400) 25 kap. 4 § 2 st.",                                                   LAW,                "2025-07-01", ""),
            row("Q5",  "SOU 2020:70 s. 41, 112" + VIA,                                                       PREPARATORY,        "2023-07-01", ""),
            row("Q6",  "SoL (2001:453) 4 kap. 2 b §",                                                        LAW,                "2022-07-01", "2025-06-30"),
            row("Q6",  "SoL (2025:400) 10 kap. 7 §",                                                         LAW,                "2025-07-01", ""),
            row("Q6",  "Prop. 2021/22:116 s. 15, 36" + VIA,                                                  PREPARATORY,        "2022-07-01", ""),
            row("Q9",  "SoL (2001:453) 3 kap. 3 d §",                                                        LAW,                "2023-07-01", "2025-06-30"),
            row("Q9",  "SoL (2025:400) 25 kap. 4 § 2 st.",                                                   LAW,                "2025-07-01", ""),
            row("Q9",  "Socialstyrelsen, legitimation.socialstyrelsen.se, undersköterska: för arbetsgivare", AUTHORITY_GUIDANCE, "2023-07-01", ""),
            row("Q14", "p. 2 övergångsbestämmelserna till Lag (2022:388) om ändring i SoL (2001:453)",       LAW,                "2023-07-01", "2025-06-30"),
            row("Q14", "p. 8 övergångsbestämmelserna till SoL (2025:400)",                                   LAW,                "2025-07-01", ""),
            row("Q14", "Prop. 2021/22:116 s. 38" + VIA,                                                      PREPARATORY,        "2023-07-01", ""));
    // spotless:on

    private NationalCitations() {}

    private static DatedCitation row(String code, String provision, Force force, String from, String to) {
        return new DatedCitation(code, new Citation(provision, force), day(from), day(to));
    }

    private static Optional<LocalDate> day(String iso) {
        return iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
    }
}
