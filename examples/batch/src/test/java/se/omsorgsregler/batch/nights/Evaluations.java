package se.omsorgsregler.batch.nights;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Tells which cases the engine evaluates: it logs one line about each. */
final class Evaluations {

    private Evaluations() {}

    /** The ids of the cases that are evaluated while something is done. */
    static List<String> of(Runnable doing) {
        Logger logger = (Logger) LoggerFactory.getLogger("se.omsorgsregler.engine.DroolsEngine");
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(appender);
        try {
            doing.run();
        } finally {
            logger.detachAppender(appender);
            logger.setAdditive(true);
            logger.setLevel(null);
        }
        return appender.list.stream()
                .map(event -> String.valueOf(event.getArgumentArray()[0]))
                .toList();
    }
}
