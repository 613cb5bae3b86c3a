/** The tables of wrong inputs that are read by what they are named after: kinds of files, kinds of reference data, forms. */
@org.jspecify.annotations.NullMarked
package id.alur.inputs;
