/** Official letters (naskah dinas): numbered, rendered as PDF/A from templates that officers edit, and verifiable by everybody. */
@NullMarked
package id.alur.letter;

import org.jspecify.annotations.NullMarked;
