/** Getting a workbook and sending it back. */
@NullMarked
package vn.solang.workbooks.web;

import org.jspecify.annotations.NullMarked;
