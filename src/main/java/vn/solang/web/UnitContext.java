package vn.solang.web;

/** The unit and day the reader is working with, kept in sight at the top of the page. */
public record UnitContext(String name, String href, String day) {}
