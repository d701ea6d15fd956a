package se.omsorgsregler.routine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.spi.RulePack;

/**
 * The routines that come with the packs on the run-time path, such as {@code blekinge}. Reading one needs
 * {@code org.snakeyaml:snakeyaml-engine} at run time. Immutable and thread-safe.
 */
public final class BundledRoutines {

    private record Place(RulePack pack, String resource) {}

    private final SortedMap<String, Place> places = new TreeMap<>();

    /** Finds them with {@link ServiceLoader}; reads none. */
    public BundledRoutines() {
        find(ServiceLoader.load(RulePack.class));
        find(ServiceLoader.load(RulePack.class, BundledRoutines.class.getClassLoader()));
    }

    private void find(Iterable<RulePack> packs) {
        packs.forEach(pack -> pack.routines().forEach((id, name) -> places.putIfAbsent(id, new Place(pack, name))));
    }

    /**
     * Reads all of them.
     *
     * @return the routines by id, sorted
     * @throws ConfigurationException if one is not there or cannot be read
     */
    public SortedMap<String, Routine> all() {
        SortedMap<String, Routine> routines = new TreeMap<>();
        places.forEach((id, place) -> routines.put(id, read(place)));
        return Collections.unmodifiableSortedMap(routines);
    }

    /**
     * Reads one.
     *
     * @param id id of the routine
     * @return the routine
     * @throws ConfigurationException if no pack brings a routine of that id, or it cannot be read
     */
    public Routine get(String id) {
        Place place = places.get(id);
        if (place == null) {
            throw new ConfigurationException(
                    "no routine " + id + " comes with a pack on the run-time path; found: " + places.keySet());
        }
        return read(place);
    }

    private static Routine read(Place place) {
        try (InputStream yaml = place.pack().getClass().getClassLoader().getResourceAsStream(place.resource())) {
            if (yaml == null) {
                throw new ConfigurationException(
                        "pack " + place.pack().id() + ": its resource " + place.resource() + " is not there");
            }
            return new RoutineFiles().read(yaml);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoClassDefFoundError absent) {
            throw new ConfigurationException(
                    "reading a routine needs org.snakeyaml:snakeyaml-engine on the run-time path");
        }
    }
}
