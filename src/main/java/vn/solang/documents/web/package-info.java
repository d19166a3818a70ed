/** The register of documents, as pages. */
@NullMarked
package vn.solang.documents.web;

import org.jspecify.annotations.NullMarked;
