package vn.solang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullMarked;

@NullMarked
class VietnameseTextProperties {

    @Property
    void everyFormIsItsOwnForm(@ForAll("texts") String text) {
        assertIdempotent(VietnameseText::nfc, text);
        assertIdempotent(VietnameseText::fold, text);
        assertIdempotent(VietnameseText::normalTone, text);
        assertIdempotent(VietnameseText::sameKey, text);
    }

    @Property
    void decomposedTextHasTheSameFormsAsComposedText(@ForAll("texts") String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

        assertThat(VietnameseText.nfc(decomposed)).isEqualTo(VietnameseText.nfc(composed));
        assertThat(VietnameseText.fold(decomposed)).isEqualTo(VietnameseText.fold(composed));
        assertThat(VietnameseText.sameKey(decomposed)).isEqualTo(VietnameseText.sameKey(composed));
    }

    @Property
    void namesThatAreTheSameAreFoundByTheSameSearch(@ForAll("texts") String text) {
        assertThat(VietnameseText.fold(VietnameseText.sameKey(text))).isEqualTo(VietnameseText.fold(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aàảãáạăằâẩeẻêệiĩoòọôộơởuùụưựyỳỷýỵđÐĐHQKngtcQuUOAÀ  \t\u00A0\u200B\u0301\u0323\u031B-1")
                .ofMaxLength(30);
    }

    private static void assertIdempotent(UnaryOperator<String> form, String text) {
        String once = form.apply(text);
        assertThat(form.apply(once)).isEqualTo(once);
    }
}
