package se.omsorgsregler.embed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The example as an application runs it: in a JVM of its own, with what it needs at run time and nothing else on the path. Tests run on a
 * path that has more, compilers among it, and would not notice what is missing.
 *
 * <p>Besides the running JDK, those of a higher version that lie beside it are tried, and the one that the environment variable
 * {@code OMSORGSREGLER_OTHER_JDK} names.
 */
class LaunchTest {

    private static final String MAIN = FirstReport.class.getName();

    @TempDir
    Path folder;

    static List<Path> javaHomes() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        List<Path> homes = new ArrayList<>(List.of(own));
        try (Stream<Path> siblings = Files.list(own.getParent())) {
            for (Path home : siblings.sorted().toList()) {
                if (version(home) > Runtime.version().feature() && !homes.contains(home.toRealPath())) {
                    homes.add(home.toRealPath());
                }
            }
        }
        String named = System.getenv("OMSORGSREGLER_OTHER_JDK");
        if (named != null && !named.isBlank() && !homes.contains(Path.of(named).toRealPath())) {
            homes.add(Path.of(named).toRealPath());
        }
        return homes;
    }

    /** The feature version of a JDK, 0 when the folder is none. */
    private static int version(Path home) throws IOException {
        if (!Files.isRegularFile(home.resolve("release")) || !Files.isExecutable(java(home))) {
            return 0;
        }
        Properties release = new Properties();
        try (var in = Files.newInputStream(home.resolve("release"))) {
            release.load(in);
        }
        return Runtime.Version.parse(release.getProperty("JAVA_VERSION", "0").replace("\"", ""))
                .feature();
    }

    private static Path java(Path home) {
        return home.resolve("bin").resolve(File.separatorChar == '\\' ? "java.exe" : "java");
    }

    @ParameterizedTest
    @MethodSource("javaHomes")
    void runsOnTheClassPath(Path home) throws Exception {
        String path = String.join(File.pathSeparator, runTimePath());

        assertThat(launched(home, "-cp", path, MAIN)).isEqualTo(printed());
    }

    @ParameterizedTest
    @MethodSource("javaHomes")
    void runsOnTheModulePath(Path home) throws Exception {
        List<String> jars = new ArrayList<>();
        for (String entry : runTimePath()) {
            jars.add(jar(Path.of(entry)).toString());
        }

        String path = String.join(File.pathSeparator, jars);
        assertThat(launched(home, "--module-path", path, "--add-modules", "ALL-MODULE-PATH", "-m", "embed/" + MAIN))
                .isEqualTo(printed());
    }

    private static String printed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FirstReport.print(new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8);
    }

    /** What the build wrote down as the run-time path of this module, and the module itself. */
    private static List<String> runTimePath() throws IOException {
        List<String> path = new ArrayList<>(
                List.of(Path.of("target", "classes").toAbsolutePath().toString()));
        path.addAll(Arrays.asList(
                Files.readString(Path.of("target", "run-time-path.txt")).strip().split(File.pathSeparator)));
        return path;
    }

    private String launched(Path home, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java(home).toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return Files.readString(out);
    }

    /** The jar of an entry of the path. A build that has not packaged the modules yet has folders of classes, which are no modules. */
    private Path jar(Path entry) throws IOException {
        if (Files.isRegularFile(entry)) {
            return entry;
        }
        Path module = entry.getParent().getParent();
        Path jar = folder.resolve(module.getFileName() + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> classes = Files.walk(entry)) {
            for (Path path : classes.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(entry.relativize(path).toString().replace(File.separatorChar, '/')));
                Files.copy(path, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
