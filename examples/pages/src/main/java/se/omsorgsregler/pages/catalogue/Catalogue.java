package se.omsorgsregler.pages.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.RuleMetadata;
import se.omsorgsregler.spi.DatedCitation;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.RulePack;

/**
 * Everything that a reader of the rules may ask about, with what belongs to what in both directions. Immutable and thread-safe.
 *
 * <p>What a rule reports is what the engine says that it reports; where it stands, what it mentions and what stands beside it is read from the
 * files of its pack.
 */
public final class Catalogue {

    private final List<RulePack> packs;
    private final List<Norm> norms;
    private final List<DrlFile> files;
    private final List<RuleMetadata> lines;
    private final List<Question> questions;
    private final List<RoutineEntry> routines;
    private final List<CaseBases> bases;
    private final List<FieldUse> fields;
    private final Map<DrlFile, Map<Language, MarkdownDocument>> pagesOfTables;
    private final Map<RulePack, String> changelogs;
    private final Map<String, Norm> rulesById = new HashMap<>();
    private final Map<String, Norm> dutiesById = new HashMap<>();
    private final Map<String, Question> questionsById = new HashMap<>();
    private final Map<Norm, Set<String>> questionsOfNorms = new IdentityHashMap<>();
    private final Map<Norm, Set<String>> dutiesOfRules = new IdentityHashMap<>();
    private final List<String> gaps;

    Catalogue(CatalogueReader reader) {
        packs = List.copyOf(reader.packs());
        norms = List.copyOf(reader.norms());
        files = List.copyOf(reader.files());
        lines = List.copyOf(reader.lines());
        questions = List.copyOf(reader.questions());
        routines = List.copyOf(reader.routines());
        bases = List.copyOf(reader.bases());
        fields = List.copyOf(reader.fields());
        pagesOfTables = new LinkedHashMap<>(reader.pagesOfTables());
        changelogs = new LinkedHashMap<>(reader.changelogs());
        norms.forEach(norm -> (norm.isDuty() ? dutiesById : rulesById).put(norm.id(), norm));
        questions.forEach(question -> questionsById.put(question.id(), question));
        norms.forEach(norm -> questionsOfNorms.put(norm, questionIds(norm)));
        rules().forEach(rule -> dutiesOfRules.put(rule, dutyIds(rule)));
        gaps = CatalogueGaps.of(this);
    }

    /**
     * Reads a catalogue.
     *
     * @param packs the packs to describe
     * @param rules what the engine says about their rules; of other packs it is left out
     * @param routines the local routines to describe
     * @param fields which rules need which field
     * @return the catalogue
     */
    public static Catalogue read(
            List<RulePack> packs, List<RuleMetadata> rules, List<RoutineSource> routines, List<FieldUse> fields) {
        return new Catalogue(new CatalogueReader(packs, rules, routines, fields));
    }

    /**
     * The packs.
     *
     * @return packs, those with duties first and those of proposals last
     */
    public List<RulePack> packs() {
        return packs;
    }

    /**
     * The rules.
     *
     * @return rule ids with everything about them, by pack and in the order of its manifest
     */
    public List<Norm> rules() {
        return norms.stream().filter(norm -> !norm.isDuty()).toList();
    }

    /**
     * The duties.
     *
     * @return duties with everything about them, by pack and in its order
     */
    public List<Norm> duties() {
        return norms.stream().filter(Norm::isDuty).toList();
    }

    /**
     * Rules and duties.
     *
     * @return duties and rules of all packs
     */
    public List<Norm> norms() {
        return norms;
    }

    /**
     * A rule.
     *
     * @param id rule id
     * @return empty when there is none of the id
     */
    public Optional<Norm> rule(String id) {
        return Optional.ofNullable(rulesById.get(id));
    }

    /**
     * A duty.
     *
     * @param id id of the duty
     * @return empty when there is none of the id
     */
    public Optional<Norm> duty(String id) {
        return Optional.ofNullable(dutiesById.get(id));
    }

    /**
     * All DRL files.
     *
     * @return files by pack, in the order of its manifest
     */
    public List<DrlFile> files() {
        return files;
    }

    /**
     * The DRL files that no rule or duty is read from: they declare the concepts that others build on, or interpret local routines.
     *
     * @return files by pack
     */
    public List<DrlFile> conceptFiles() {
        return files.stream()
                .filter(file -> norms.stream().noneMatch(norm -> norm.file().equals(file)))
                .toList();
    }

    /**
     * The files that interpret requirements of local routines.
     *
     * @return a file for each kind of requirement, in the order of the manifest
     */
    public List<DrlFile> interpreters() {
        return List.copyOf(pagesOfTables.keySet());
    }

    /**
     * The page about a file that interprets requirements of local routines.
     *
     * @param file a file of the catalogue
     * @param language language
     * @return empty when there is none, and for any other file
     */
    public Optional<MarkdownDocument> page(DrlFile file, Language language) {
        return Optional.ofNullable(pagesOfTables.getOrDefault(file, Map.of()).get(language));
    }

    /**
     * The rules and duties that report from a file.
     *
     * @param file a file of the catalogue
     * @return duties first
     */
    public List<Norm> normsIn(DrlFile file) {
        return norms.stream().filter(norm -> norm.file().equals(file)).toList();
    }

    /**
     * Where a concept is declared.
     *
     * @param name name of the concept
     * @param from the file that speaks of it
     * @return a file of the same pack, if one declares it
     */
    public Optional<DrlFile> declaring(String name, DrlFile from) {
        return files.stream()
                .filter(file ->
                        file.pack().equals(from.pack()) && file.concepts().containsKey(name))
                .findFirst();
    }

    /**
     * The concepts of other files that a file builds on.
     *
     * @param user a file of the catalogue
     * @return the declaring file by the name of each concept
     */
    public Map<String, DrlFile> conceptsOf(DrlFile user) {
        Map<String, DrlFile> concepts = new LinkedHashMap<>();
        files.stream()
                .filter(file -> file.pack().equals(user.pack()) && !file.equals(user))
                .forEach(file -> file.concepts().keySet().stream()
                        .filter(user::mentions)
                        .forEach(name -> concepts.put(name, file)));
        return concepts;
    }

    /**
     * The files that build on a concept.
     *
     * @param name name of the concept
     * @param declaring the file that declares it
     * @return other files of the same pack
     */
    public List<DrlFile> usersOf(String name, DrlFile declaring) {
        return files.stream()
                .filter(file -> file.pack().equals(declaring.pack()) && !file.equals(declaring) && file.mentions(name))
                .toList();
    }

    /**
     * The files that read a dated value.
     *
     * @param value a value
     * @param pack the pack whose value it is
     * @return files of any pack; a pack may read the values of another
     */
    public List<DrlFile> usersOf(DatedValue value, RulePack pack) {
        return files.stream().filter(file -> file.mentions(value.name())).toList();
    }

    /**
     * The dated values that a file reads.
     *
     * @param file a file of the catalogue
     * @return rows of the tables of all packs
     */
    public List<DatedValue> valuesOf(DrlFile file) {
        return packs.stream()
                .flatMap(pack -> pack.values().stream())
                .filter(value -> file.mentions(value.name()))
                .toList();
    }

    /**
     * The rules and duties that cite a source code.
     *
     * @param code source code
     * @param pack the pack whose table has it
     * @return rules and duties of the pack
     */
    public List<Norm> citing(String code, RulePack pack) {
        return norms.stream()
                .filter(norm -> norm.pack().equals(pack) && norm.sources().contains(code))
                .toList();
    }

    /**
     * What a rule or duty cites. The lines of a duty also cite what open questions are about; that stands with the questions.
     *
     * @param norm a rule or duty
     * @return rows of its pack's table, in the order of the table, each provision with its days once
     */
    public List<DatedCitation> citations(Norm norm) {
        Set<List<Object>> seen = new LinkedHashSet<>();
        return norm.pack().citations().stream()
                .filter(row -> norm.sources().contains(row.code()))
                .filter(row -> !norm.isDuty() || !questionsById.containsKey(row.code()))
                .filter(row -> seen.add(List.of(row.citation(), row.from(), row.to())))
                .toList();
    }

    /**
     * The open questions.
     *
     * @return questions in the order of their page
     */
    public List<Question> questions() {
        return questions;
    }

    /**
     * An open question.
     *
     * @param id its number
     * @return empty when none is written under the number
     */
    public Optional<Question> question(String id) {
        return Optional.ofNullable(questionsById.get(id));
    }

    /**
     * The open questions that touch a rule or duty: its lines cite them, its page names them, or they name it.
     *
     * @param norm a rule or duty
     * @return questions in their order
     */
    public List<Question> questionsOf(Norm norm) {
        return questions.stream()
                .filter(question -> questionsOfNorms.get(norm).contains(question.id()))
                .toList();
    }

    /**
     * The rules and duties that a question touches.
     *
     * @param question a question
     * @return duties first
     */
    public List<Norm> touchedBy(Question question) {
        return norms.stream()
                .filter(norm -> questionsOfNorms.get(norm).contains(question.id()))
                .toList();
    }

    private Set<String> questionIds(Norm norm) {
        Set<String> ids = new HashSet<>(norm.sources());
        norm.pages().values().forEach(page -> ids.addAll(page.questions()));
        String named = "`" + norm.fileStem() + "`";
        for (Question question : questions) {
            if (Stream.of(Language.values())
                    .anyMatch(language -> question.body(language).contains(named))) {
                ids.add(question.id());
            }
        }
        return ids;
    }

    /**
     * The local routines.
     *
     * @return routines by id
     */
    public List<RoutineEntry> routines() {
        return routines;
    }

    /**
     * The case files that cases start from.
     *
     * @return files by pack
     */
    public List<CaseBases> bases() {
        return bases;
    }

    /**
     * Where a case file that cases start from stands.
     *
     * @param name name of the case file
     * @param pack the pack of the cases, whose own comes first; empty for those of a routine
     * @return empty when there is none of the name
     */
    public Optional<CaseBases> base(String name, Optional<RulePack> pack) {
        return Stream.concat(bases.stream().filter(file -> pack.equals(Optional.of(file.pack()))), bases.stream())
                .filter(file -> file.names().contains(name))
                .findFirst();
    }

    /**
     * The fields of the case file.
     *
     * @return fields in the order of the schema
     */
    public List<FieldUse> fields() {
        return fields;
    }

    /**
     * What has changed in a pack.
     *
     * @param pack a pack
     * @return Markdown; empty when the pack tells nothing
     */
    public Optional<String> changelog(RulePack pack) {
        return Optional.ofNullable(changelogs.get(pack));
    }

    /**
     * What the packs owe their readers, such as a page in one of the languages.
     *
     * @return one sentence each, in English, that says what to add; empty when nothing lacks
     */
    public List<String> gaps() {
        return gaps;
    }

    /**
     * The lines of a file that give duties their status.
     *
     * @param file a file of the catalogue
     * @return lines in order
     */
    public List<RuleMetadata> linesOf(DrlFile file) {
        return lines.stream()
                .filter(line ->
                        line.file().equals(file.resource()) && line.status().isPresent())
                .toList();
    }

    /**
     * The source codes of a pack.
     *
     * @param pack a pack
     * @return codes in the order of its table
     */
    public List<String> codes(RulePack pack) {
        return pack.citations().stream().map(DatedCitation::code).distinct().toList();
    }

    /** The rules that are listed under a duty. */
    List<Norm> rulesOf(Norm duty) {
        return rules().stream()
                .filter(rule -> dutiesOfRules.get(rule).contains(duty.id()))
                .toList();
    }

    /** The duties that a rule is listed under. */
    List<Norm> dutiesOf(Norm rule) {
        return duties().stream()
                .filter(duty -> dutiesOfRules.get(rule).contains(duty.id()))
                .toList();
    }

    /** The rules that are listed under no duty. */
    List<Norm> rulesWithoutDuty() {
        return rules().stream()
                .filter(rule -> dutiesOfRules.get(rule).isEmpty())
                .toList();
    }

    /** The duty of its table, or else the one that its id begins with, or else those that pages of rules of the same beginning name. */
    private Set<String> dutyIds(Norm rule) {
        Optional<String> table = rule.tableOfDuty().filter(dutiesById::containsKey);
        if (table.isPresent()) {
            return Set.of(table.get());
        }
        if (dutiesById.containsKey(rule.area())) {
            return Set.of(rule.area());
        }
        return duties().stream()
                .filter(duty -> duty.pack().equals(rule.pack()))
                .map(Norm::id)
                .filter(id -> rules().stream()
                        .filter(other ->
                                other.pack().equals(rule.pack()) && other.area().equals(rule.area()))
                        .anyMatch(other -> other.pages().values().stream().anyMatch(page -> page.names(id))))
                .collect(Collectors.toSet());
    }
}
