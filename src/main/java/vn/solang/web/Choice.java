package vn.solang.web;

/** An option of a select. */
public record Choice(String value, String text, boolean selected) {}
