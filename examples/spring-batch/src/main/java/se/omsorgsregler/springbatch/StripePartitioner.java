package se.omsorgsregler.springbatch;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.batch.core.partition.PartitionNameProvider;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Divides the lines into stripes. */
final class StripePartitioner implements Partitioner, PartitionNameProvider {

    @Override
    public Map<String, ExecutionContext> partition(int parts) {
        Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
        getPartitionNames(parts).forEach(name -> contexts.put(name, new ExecutionContext()));
        return contexts;
    }

    @Override
    public Collection<String> getPartitionNames(int parts) {
        return IntStream.rangeClosed(1, parts)
                .mapToObj(number -> new Stripe(number, parts).name())
                .toList();
    }
}
