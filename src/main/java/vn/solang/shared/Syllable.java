package vn.solang.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The shape of a Vietnamese syllable: an onset, a rhyme, and at most one tone. */
public final class Syllable {

    private static final String RHYME = "(?:"
            + "a(?:[cimnoptuy]|ch|ng|nh)?|ă(?:[cmnpt]|ng)|â(?:[cmnptuy]|ng)"
            + "|e(?:[cmnopt]|ng)?|ê(?:[cmnptu]|ch|ng|nh)?"
            + "|i(?:[acmnptu]|ch|ng|nh)?|[iy]ê(?:[cmnptu]|ng)"
            + "|o(?:[cimnpt]|ng|ong|oc)?|oa(?:[cimnopty]|ch|ng|nh)?|oă(?:[cmnt]|ng)|oe(?:[mnot])?"
            + "|ô(?:[cimnpt]|ng)?|ơ(?:[imnpt])?"
            + "|u(?:[acimnpty]|ng)?|uâ(?:[nty]|ng)|uê(?:ch|nh)?|uô(?:[cimnt]|ng)|uơ"
            + "|uy(?:[anptu]|ch|nh)?|uyê[nt]"
            + "|ư(?:[aicmntu]|ng)?|ươ(?:[cimnptu]|ng)|y)";

    private static final Pattern SHAPE = Pattern.compile("(?:b|ch|d|đ|h|kh|l|m|n|nh|p|ph|r|s|t|th|tr|v|x)?" + RHYME
            + "|(?:c|g|ng)(?![eêiy])" + RHYME
            + "|(?:k|gh|ngh)(?=[eêiy])" + RHYME
            + "|g(?=i)" + RHYME
            + "|gi(?![iy])" + RHYME
            + "|q(?=u[aăâeêiôơy])(?:" + RHYME
            + "|u(?:a[cimnoptuy]|ach|ang|anh|e[mnot]?|ê[nt]|ă[cmnpt]|ăng|ôc|ơ|it|ip))");

    private static final Pattern STOPPED = Pattern.compile(".*(?:c|ch|p|t)");
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern HIGH_OR_LOW = Pattern.compile("[\\u0301\\u0323]");

    private Syllable() {}

    /** True where a syllable of this shape may be written, whatever place its tone mark was typed at. */
    public static boolean isShaped(String word) {
        String decomposed = decomposed(word);
        return tones(decomposed) <= 1 && SHAPE.matcher(bare(decomposed)).matches();
    }

    /** True where it may be spoken, too: a syllable ending in a stop bears only sắc or nặng. */
    public static boolean isSound(String word) {
        String decomposed = decomposed(word);
        String bare = bare(decomposed);
        return tones(decomposed) <= 1
                && SHAPE.matcher(bare).matches()
                && (!STOPPED.matcher(bare).matches()
                        || HIGH_OR_LOW.matcher(decomposed).find());
    }

    private static String decomposed(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT).replace('ð', 'đ'), Normalizer.Form.NFD);
    }

    private static long tones(String decomposed) {
        return TONES.matcher(decomposed).results().count();
    }

    private static String bare(String decomposed) {
        return Normalizer.normalize(TONES.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC);
    }
}
