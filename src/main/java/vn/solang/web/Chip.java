package vn.solang.web;

/** A standing or a stage in one or two words. */
public record Chip(Tone tone, String text) {}
