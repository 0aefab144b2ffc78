package th.ita.assessment.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

/** An OpenID Connect provider that signs whatever a test wants, and the configuration that trusts it. */
public class Issuer implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY_ID = "one";

    private HttpServer server;
    private KeyPair keys;

    @Override
    public Map<String, String> start() {
        try {
            keys = newKeys();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            answer("/.well-known/openid-configuration", Map.of("issuer", url(), "jwks_uri", url() + "/keys"));
            RSAPublicKey key = (RSAPublicKey) keys.getPublic();
            answer("/keys", Map.of("keys", new Object[] {
                Map.of(
                        "kty",
                        "RSA",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "kid",
                        KEY_ID,
                        "n",
                        base64(unsigned(key.getModulus())),
                        "e",
                        base64(unsigned(key.getPublicExponent())))
            }));
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.oidc.tenant-enabled", "true",
                "quarkus.oidc.auth-server-url", url(),
                "ita.oidc.bindings.\"/pakchong/officers\"", "officer:806011");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Issuer.class));
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String signed(Map<String, ?> claims) {
        return signed(keys, claims);
    }

    /** By somebody else, who claims to be this one. */
    String forged(Map<String, ?> claims) {
        return signed(newKeys(), claims);
    }

    String unsigned(Map<String, ?> claims) {
        return unsigned("none", claims);
    }

    /** @param name how it calls the algorithm that there is none */
    String unsigned(String name, Map<String, ?> claims) {
        return part(Map.of("alg", name, "kid", KEY_ID)) + "." + part(claims) + ".";
    }

    /** By somebody else, whose header says what is to be believed: which key it was, or where it is. */
    String forged(Map<String, ?> header, Map<String, ?> claims) {
        return signed(newKeys(), header, claims);
    }

    /** By this one, with another header. */
    String signed(Map<String, ?> header, Map<String, ?> claims) {
        return signed(keys, header, claims);
    }

    /** Somebody's own key, as a header may carry it. */
    Map<String, Object> strangersKey() {
        RSAPublicKey key = (RSAPublicKey) newKeys().getPublic();
        return Map.of(
                "kty", "RSA", "n", base64(unsigned(key.getModulus())), "e", base64(unsigned(key.getPublicExponent())));
    }

    /** With what everybody knows, the public key, as if it were a secret. */
    String signedWithThePublicKey(Map<String, ?> claims) {
        try {
            String content = part(Map.of("alg", "HS256", "kid", KEY_ID)) + "." + part(claims);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.getPublic().getEncoded(), "HmacSHA256"));
            return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(KeyPair keys, Map<String, ?> claims) {
        return signed(keys, Map.of("alg", "RS256", "kid", KEY_ID), claims);
    }

    private static String signed(KeyPair keys, Map<String, ?> header, Map<String, ?> claims) {
        try {
            String content = part(header) + "." + part(claims);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(String path, Object body) throws IOException {
        byte[] json = JSON.writeValueAsBytes(body);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
            exchange.close();
        });
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String part(Object json) {
        try {
            return base64(JSON.writeValueAsBytes(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
