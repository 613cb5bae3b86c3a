/** The plan of a year (sasaran kinerja pegawai): its lines, how they are discussed, agreed and changed. */
@NullMarked
package id.alur.appraisal.plan;

import org.jspecify.annotations.NullMarked;
