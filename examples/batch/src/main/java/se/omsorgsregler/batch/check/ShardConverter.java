package se.omsorgsregler.batch.check;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import se.omsorgsregler.batch.nights.Shard;

/** Reads the value of {@code --shard}, with an answer that names the form asked for. */
final class ShardConverter implements ITypeConverter<Shard> {

    @Override
    public Shard convert(String text) {
        try {
            return Shard.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' is no part such as 1/4 or 4/4");
        }
    }
}
