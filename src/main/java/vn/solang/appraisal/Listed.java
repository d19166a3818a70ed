package vn.solang.appraisal;

import vn.solang.ocop.Product;

/** A dossier with its product, as lists name it. */
public record Listed(Dossier dossier, Product product) {}
