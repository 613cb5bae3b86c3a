/** Study assignments (tugas belajar): how a study is done and paid, its rules and the service bond that follows it. */
@NullMarked
package id.alur.training.study;

import org.jspecify.annotations.NullMarked;
