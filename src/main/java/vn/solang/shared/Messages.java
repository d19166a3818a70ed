package vn.solang.shared;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The sentences of {@code messages_vi.properties} and {@code messages_en.properties}, in one language. */
public final class Messages {

    private static final ConcurrentHashMap<Locale, Messages> LOADED = new ConcurrentHashMap<>();

    private final Locale locale;
    private final ResourceBundle bundle;
    private final ConcurrentHashMap<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Vietnamese, the language of the ledger. */
    public static Messages vietnamese() {
        return in(Languages.VIETNAMESE);
    }

    /** The sentences in one of {@link Languages}; any other locale is answered in Vietnamese. */
    public static Messages in(Locale locale) {
        return LOADED.computeIfAbsent(Languages.supported(locale), Messages::new);
    }

    public String say(String key, Object... arguments) {
        if (arguments.length == 0) {
            return pattern(key).replace("''", "'");
        }
        return ((MessageFormat) formats.computeIfAbsent(key, k -> new MessageFormat(pattern(k), locale))
                        .clone())
                .format(arguments);
    }

    public String say(Message message) {
        return say(message.key(), message.arguments().toArray());
    }

    /** True where a sentence exists for the key; used for labels that belong to data. */
    public boolean knows(String key) {
        return bundle.containsKey(key);
    }

    /** The sentence of a key that belongs to data, or the word itself where no sentence exists for it. */
    public String sayOr(String key, String word) {
        return knows(key) ? say(key) : word;
    }

    private String pattern(String key) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException missing) {
            throw new IllegalStateException("no sentence for " + key + " in " + locale, missing);
        }
    }
}
