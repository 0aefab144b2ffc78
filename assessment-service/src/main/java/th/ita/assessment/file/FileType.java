package th.ita.assessment.file;

import java.util.Arrays;
import java.util.Optional;

/** What can be attached. A file is what its bytes say, not what its name or the request claims. */
public enum FileType {
    PDF("application/pdf", "pdf", "PDF", new byte[] {'%', 'P', 'D', 'F', '-'}) {
        @Override
        void check(byte[] bytes) {
            PdfCheck.check(bytes);
        }
    },
    JPEG("image/jpeg", "jpg", "JPEG", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}) {
        @Override
        void check(byte[] bytes) {
            JpegCheck.check(bytes);
        }
    },
    PNG("image/png", "png", "PNG", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}) {
        @Override
        void check(byte[] bytes) {
            PngCheck.check(bytes);
        }
    };

    private final String mediaType;
    private final String extension;
    private final String title;
    private final byte[] signature;

    FileType(String mediaType, String extension, String title, byte[] signature) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.title = title;
        this.signature = signature;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without a dot. */
    public String extension() {
        return extension;
    }

    /** As people call it. */
    String title() {
        return title;
    }

    /** @throws FileRefused when it begins like this type, and is none or one that we don't pass on */
    abstract void check(byte[] bytes);

    /** By the first bytes. */
    static Optional<FileType> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(type -> bytes.length >= type.signature.length
                        && Arrays.equals(bytes, 0, type.signature.length, type.signature, 0, type.signature.length))
                .findFirst();
    }

    /** @throws IllegalArgumentException if there is none */
    static FileType named(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(mediaType));
    }
}
