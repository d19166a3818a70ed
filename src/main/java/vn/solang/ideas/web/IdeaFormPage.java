package vn.solang.ideas.web;

import java.util.List;
import java.util.Map;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/**
 * The form by which an idea is registered or corrected.
 *
 * @param action where it is sent
 * @param asked where it is asked for again for another day
 * @param problem why what was sent was not done; empty where nothing was sent
 * @param product the number of the product of the register it is about; empty for none
 * @param known that product's name; empty for none
 * @param nothing why nothing can be registered on the day; empty where it can
 * @param places empty where the place stands already
 * @param producers names that the register has for the place
 * @param version of the idea that is corrected, as it was seen; 0 for a new one
 * @param newer where the idea is seen as it is now; empty where what is typed was typed over that
 */
public record IdeaFormPage(
        String title,
        List<Link> parents,
        String action,
        String asked,
        String problem,
        String received,
        String product,
        String known,
        String framework,
        String nothing,
        List<Choice> places,
        List<Choice> kinds,
        List<Choice> sets,
        List<String> producers,
        List<Choice> producerKinds,
        Typed typed,
        int version,
        String newer,
        String file) {

    /** What is typed. */
    public record Typed(
            String unit,
            String kind,
            String name,
            String set,
            String producer,
            String producerKind,
            String description,
            String materials,
            String labour,
            String support) {

        /** An empty form. */
        public static final Typed NOTHING = of(Map.of());

        /** The fields of a form as they were sent; empty for those that were not. */
        static Typed of(Map<String, String> sent) {
            return new Typed(
                    sent.getOrDefault("unit", ""),
                    sent.getOrDefault("kind", ""),
                    sent.getOrDefault("name", ""),
                    sent.getOrDefault("set", ""),
                    sent.getOrDefault("producer", ""),
                    sent.getOrDefault("producerKind", ""),
                    sent.getOrDefault("description", ""),
                    sent.getOrDefault("materials", ""),
                    sent.getOrDefault("labour", ""),
                    sent.getOrDefault("support", ""));
        }
    }
}
