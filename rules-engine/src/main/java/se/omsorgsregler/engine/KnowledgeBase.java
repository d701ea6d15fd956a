package se.omsorgsregler.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.internal.conf.IndexLeftBetaMemoryOption;
import org.kie.internal.conf.IndexRightBetaMemoryOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.api.EvaluationException;
import se.omsorgsregler.api.FailureCode;
import se.omsorgsregler.api.RuleMetadata;
import se.omsorgsregler.facts.Report;
import se.omsorgsregler.spi.RulePack;

/**
 * The rules of the loaded packs, built once, and the sessions that run them. The only class that touches Drools. Thread-safe.
 *
 * <p>The rules come as an executable model that was compiled when the pack was built, so no compiler and no XML is needed here. A session
 * runs one case at a time and is kept for the next; after any failure it is thrown away.
 */
final class KnowledgeBase {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBase.class);
    private static final Pattern RULE_IN_MESSAGE = Pattern.compile("Rule \"([^\"]+)\"");
    private static final String REPORT = "report";

    /** The versions of the vocabulary of packs that this engine understands. */
    private static final int OLDEST_API = 1;

    private static final int NEWEST_API = RulePack.API_VERSION;

    private final KieBase kieBase;
    private final Map<String, RuleInfo> rules = new HashMap<>();
    private final List<RuleMetadata> metadata = new ArrayList<>();
    private final Queue<StatefulKnowledgeSessionImpl> idle = new ConcurrentLinkedQueue<>();
    private final int firingLimit;

    KnowledgeBase(List<RulePack> packs, int firingLimit) {
        this(packs, models(understood(packs)), firingLimit);
    }

    /** Takes the compiled rules of the packs from the caller, still checked against the manifests. */
    KnowledgeBase(List<RulePack> packs, List<Model> models, int firingLimit) {
        this.firingLimit = firingLimit;
        refuseSameName(models);
        // A case has a handful of facts: an index of them costs more than it saves. The loaded rules never change, and
        // so a session can keep its facts in a simpler store.
        this.kieBase = KieBaseBuilder.createKieBaseFromModel(
                models, IndexLeftBetaMemoryOption.NO, IndexRightBetaMemoryOption.NO, KieBaseMutabilityOption.DISABLED);
        Map<String, Rule> loaded = new HashMap<>();
        for (KiePackage kiePackage : kieBase.getKiePackages()) {
            kiePackage.getRules().forEach(rule -> loaded.put(rule.getName(), rule));
        }
        for (RulePack pack : packs) {
            pack.manifest().forEach((file, names) -> {
                for (String name : names) {
                    Rule rule = loaded.get(name);
                    if (rule != null) {
                        RuleInfo info = RuleInfo.of(name, rule.getMetaData());
                        rules.put(name, info);
                        metadata.add(info.metadata(name, pack.id(), file));
                    }
                }
            });
        }
        refuseDifference(packs, loaded.keySet());
        LOG.debug("loaded {} rules", rules.size());
    }

    /** Before its rules are loaded: what a pack of another version refers to may not be there. */
    private static List<RulePack> understood(List<RulePack> packs) {
        for (RulePack pack : packs) {
            int version = pack.apiVersion();
            if (version < OLDEST_API || version > NEWEST_API) {
                throw new ConfigurationException("pack " + pack.id() + " " + pack.version() + " needs API version "
                        + version + ", this engine understands " + OLDEST_API + " to " + NEWEST_API + ": update "
                        + (version > NEWEST_API ? "the engine" : "the pack"));
            }
        }
        return packs;
    }

    /** The compiled rules of the packs. */
    static List<Model> models(List<RulePack> packs) {
        List<Model> models = new ArrayList<>();
        packs.forEach(pack -> addModels(pack, models));
        return models;
    }

    private static void addModels(RulePack pack, List<Model> models) {
        ClassLoader loader = pack.getClass().getClassLoader();
        for (String line : lines(loader, pack)) {
            if (line.startsWith(pack.rulePackage() + ".")) {
                try {
                    models.add((Model) Class.forName(line.trim(), true, loader)
                            .getDeclaredConstructor()
                            .newInstance());
                } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
                    throw new ConfigurationException("pack " + pack.id() + ": its compiled rules cannot be loaded ("
                            + e.getClass().getName() + ")");
                }
            }
        }
    }

    private static List<String> lines(ClassLoader loader, RulePack pack) {
        try (InputStream in = loader.getResourceAsStream(pack.modelIndex())) {
            if (in == null) {
                throw new ConfigurationException("pack " + pack.id() + ": no compiled rules at " + pack.modelIndex());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new ConfigurationException("pack " + pack.id() + ": cannot read " + pack.modelIndex());
        }
    }

    /** Of two rules of the same name one would silently replace the other. */
    private static void refuseSameName(List<Model> models) {
        Set<String> names = new HashSet<>();
        for (Model model : models) {
            model.getRules().forEach(rule -> {
                if (!names.add(rule.getName())) {
                    throw new ConfigurationException("the rule " + rule.getName() + " is loaded twice");
                }
            });
        }
    }

    /** A run that loaded other rules than its packs promise would be silently wrong. */
    private static void refuseDifference(List<RulePack> packs, Set<String> loaded) {
        Set<String> promised = new TreeSet<>();
        for (RulePack pack : packs) {
            pack.manifest()
                    .values()
                    .forEach(names -> names.forEach(name -> {
                        if (!promised.add(name)) {
                            throw new ConfigurationException(
                                    "the manifest of a pack names the rule " + name + " twice");
                        }
                    }));
        }
        Set<String> absent = new TreeSet<>(promised);
        absent.removeAll(loaded);
        Set<String> unexpected = new TreeSet<>(loaded);
        unexpected.removeAll(promised);
        if (!absent.isEmpty() || !unexpected.isEmpty()) {
            throw new ConfigurationException(
                    "the loaded rules are not the manifest: absent " + absent + ", unexpected " + unexpected);
        }
    }

    /** Whether a rule reports findings or rows under an id. */
    boolean speaksOf(String id) {
        return rules.values().stream()
                .anyMatch(rule -> rule.table().equals(id) || rule.finding().equals(Optional.of(id)));
    }

    /** What all rules say about themselves, by pack and in the order of its manifest. */
    List<RuleMetadata> metadata() {
        return Collections.unmodifiableList(metadata);
    }

    /** What the metadata of a rule says. */
    RuleInfo rule(String name) {
        RuleInfo info = rules.get(name);
        if (info == null) {
            throw new IllegalArgumentException("no rule of the name " + name);
        }
        return info;
    }

    /**
     * Runs all rules over the facts.
     *
     * @throws EvaluationException if a rule fails or the firing limit is reached
     */
    void run(List<Object> facts, Report report) {
        StatefulKnowledgeSessionImpl session = idle.poll();
        if (session == null) {
            session = (StatefulKnowledgeSessionImpl) kieBase.newKieSession();
        }
        boolean clean = false;
        try {
            session.setGlobal(REPORT, report);
            facts.forEach(session::insert);
            int fired = session.fireAllRules(firingLimit);
            if (fired >= firingLimit) {
                throw new EvaluationException(FailureCode.FIRING_LIMIT, Optional.empty());
            }
            session.reset();
            clean = true;
        } catch (EvaluationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new EvaluationException(FailureCode.RULE_FAILED, ruleAtFault(e));
        } finally {
            if (clean) {
                idle.add(session);
            } else {
                session.dispose();
            }
        }
    }

    /** Takes nothing from the exception but the name of one of our rules: its text could quote facts. */
    private Optional<String> ruleAtFault(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof ConsequenceException consequence && consequence.getRule() != null) {
                return Optional.of(consequence.getRule().getName()).filter(rules::containsKey);
            }
            Matcher matcher = RULE_IN_MESSAGE.matcher(String.valueOf(e.getMessage()));
            if (matcher.find() && rules.containsKey(matcher.group(1))) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }
}
