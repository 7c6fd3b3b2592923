/**
 * PDF files, read in a process of its own: whatever a file makes its reader do, it is over after a while, and takes no memory
 * of the program that wanted the text.
 *
 * <p>Depends on {@code core} only. Start with {@link parley.pdf.PdfProcess}.
 */
@NullMarked
package parley.pdf;

import org.jspecify.annotations.NullMarked;
