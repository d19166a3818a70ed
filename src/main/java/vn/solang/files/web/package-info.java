/** Files as they are sent to a browser, and the parts of pages that list and take them. */
@NullMarked
package vn.solang.files.web;

import org.jspecify.annotations.NullMarked;
