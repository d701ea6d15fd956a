package se.omsorgsregler.batch.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;
import se.omsorgsregler.api.Language;

/** Reads option values, with an answer that names the form asked for. */
public final class Converters {

    private Converters() {}

    /** Lets commands read values of the types of all commands. */
    public static void register(CommandLine commands) {
        commands.registerConverter(LocalDate.class, Converters::date)
                .registerConverter(Period.class, Converters::period)
                .registerConverter(Language.class, Converters::language)
                .registerConverter(MaxInvalid.class, MaxInvalid::parse);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no date such as 2026-11-22");
        }
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no period such as P30D or P12M");
        }
    }

    private static Language language(String text) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is neither sv nor en"));
    }
}
