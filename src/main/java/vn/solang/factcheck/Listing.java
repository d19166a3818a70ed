package vn.solang.factcheck;

import java.util.List;

/**
 * Names that are listed behind a number: {@code 4 xã (Phúc Đồng, Hòa Hải – huyện Hương Khê; Gia Hanh – huyện Can Lộc)}.
 *
 * @param count what they are said to be
 * @param open true where the list ends in {@code …} or begins with {@code như}
 */
record Listing(Quantity count, Span span, List<Item> items, boolean open) {

    /** A name of a list, with the place it is said to be in; empty where none is. */
    record Item(Span span, String name, String parent) {}
}
