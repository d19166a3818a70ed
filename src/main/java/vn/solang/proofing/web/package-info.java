/** The pages of the desk: the list, the text with what was found beside it, and its correction. */
@NullMarked
package vn.solang.proofing.web;

import org.jspecify.annotations.NullMarked;
