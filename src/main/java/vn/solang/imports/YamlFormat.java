package vn.solang.imports;

import vn.solang.identity.Entry;

/** A YAML file that a module knows how to load, recognised by a key at its head. */
public interface YamlFormat {

    /**
     * What a file of this format looks like.
     *
     * @param name the name in {@code docs/formats.md}, such as {@code criteria-set}
     * @param order files are loaded in this order within one import, tables among them
     * @param head the key that only files of this format have at their top
     */
    record Shape(String name, int order, String head) {}

    Shape shape();

    /** The place of one file among the others of an import; that of its format unless files of it stand on each other. */
    default int order(YamlFile file) {
        return shape().order();
    }

    /**
     * Checks the file and writes what it holds within the caller's transaction. What cannot be taken is refused through
     * the file; the caller then keeps nothing of it.
     *
     * @return the number of things it holds, such as requirements
     */
    int load(YamlFile file, Entry entry);
}
