package th.ita.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests that only look an installation where the real case is published; one for all of them. */
final class PublishedCase implements ParameterResolver {

    /** @param page of the case */
    record Installed(Path folder, Installation installation, Api api, URI apiUrl, URI page) implements AutoCloseable {

        private static Installed start() {
            try {
                Path folder = Files.createTempDirectory("published-case");
                Installation installation = Installation.in(folder);
                Installation.Service service = installation.startService("service");
                Program worker = installation.startWorker("worker");
                Installation.ready(service);
                Installation.ready(worker);
                new Sample(service.api(), new Progress(System.out, System.nanoTime()), () -> {}).load();
                return new Installed(
                        folder,
                        installation,
                        service.api(),
                        service.url(),
                        installation.websiteUrl().resolve("assessment/5584/2564/"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            installation.close();
            DataFolder.delete(folder);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installed.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(PublishedCase.class))
                .getOrComputeIfAbsent(Installed.class, key -> Installed.start(), Installed.class);
    }
}
