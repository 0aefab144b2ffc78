package th.ita.report.website;

import java.nio.file.Path;

/** A process that holds a subject's lock until its standard input ends. Arguments: folder of the locks, key. */
final class LockHolderProgram {

    private LockHolderProgram() {}

    public static void main(String... args) throws Exception {
        try (SubjectLocks.Held lock = new SubjectLocks(Path.of(args[0])).take(args[1])) {
            System.out.println("held");
            System.in.readAllBytes();
        }
    }

    /** Starts it and waits until it holds the lock. */
    static Process start(Path locks, String key) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolderProgram.class.getName(),
                        locks.toString(),
                        key)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!"held".equals(process.inputReader().readLine())) {
            throw new IllegalStateException("the lock's holder did not start");
        }
        return process;
    }
}
