package papilio.safety.dictionary;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in which of the three ways of writing a file is: UTF-16 by its mark or its zeros, UTF-8 where every byte fits,
 * else GB18030 where nearly all signs are of its common part. The latter keeps text of western code pages from being read
 * as Chinese signs that nobody wrote.
 */
final class Encoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEAD = 4_096;
    private static final int RARE_OF = 10;

    private Encoding() {}

    /** Null: none of them. */
    static @Nullable Charset of(DictionaryFile file) throws IOException {
        try (var in = file.source().open()) {
            var wide = utf16(in.readNBytes(HEAD));
            if (wide != null) return wide;
        }
        if (isUtf8(file)) return StandardCharsets.UTF_8;
        return isChinese(file) ? GB18030 : null;
    }

    private static @Nullable Charset utf16(byte[] head) {
        if (head.length < 2) return null;
        if (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) return StandardCharsets.UTF_16BE;
        if (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) return StandardCharsets.UTF_16LE;
        var zeros = new int[2];
        for (var place = 0; place < head.length; place++) if (head[place] == 0) zeros[place % 2]++;
        // codes and dollar signs make at least a fifth of every row; a Chinese sign may have a zero as well
        if (zeros[0] > head.length / 10 && zeros[0] > 5 * zeros[1]) return StandardCharsets.UTF_16BE;
        if (zeros[1] > head.length / 10 && zeros[1] > 5 * zeros[0]) return StandardCharsets.UTF_16LE;
        return null;
    }

    private static boolean isUtf8(DictionaryFile file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var text = new InputStreamReader(file.source().open(), decoder)) {
            text.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** Two bytes of the common part each have their highest bit; of the rare part, and of a western letter, only the first. */
    private static boolean isChinese(DictionaryFile file) throws IOException {
        var common = 0L;
        var rare = 0L;
        try (var in = new BufferedInputStream(file.source().open())) {
            for (var one = in.read(); one >= 0; one = in.read()) {
                if (one < 0x80) continue;
                var second = in.read();
                if (one == 0x80 || one == 0xFF || second < 0x30) return false;
                if (second <= 0x39) {
                    if (!isSecondHalf(in)) return false;
                } else if (second >= 0xA1) common++;
                else rare++;
            }
        }
        return rare * RARE_OF <= common + rare;
    }

    private static boolean isSecondHalf(InputStream in) throws IOException {
        var third = in.read();
        var fourth = in.read();
        return third >= 0x81 && third <= 0xFE && fourth >= 0x30 && fourth <= 0x39;
    }
}
