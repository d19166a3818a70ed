package vn.solang.web;

import java.util.List;
import java.util.Map;

/**
 * The questions a page can be asked again with: a GET form of selects and one day.
 *
 * @param action the path of the page itself
 * @param selects in order, each with the name of its parameter
 * @param days parameters that are days, in ISO; empty where none was chosen
 * @param hidden parameters that are carried along unseen
 */
public record Asking(String action, List<Select> selects, List<Day> days, Map<String, String> hidden) {

    /** One list to choose from. */
    public record Select(String name, String label, List<Choice> choices) {
        public Select {
            choices = List.copyOf(choices);
        }
    }

    /** One day to choose, as {@code 2022-06-30}. */
    public record Day(String name, String label, String value) {}

    public Asking {
        selects = List.copyOf(selects);
        days = List.copyOf(days);
        hidden = Map.copyOf(hidden);
    }
}
