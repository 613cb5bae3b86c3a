/** The names that Java and the models share: process ids, job types, messages, form ids, variables. */
@NullMarked
package id.alur.process;

import org.jspecify.annotations.NullMarked;
