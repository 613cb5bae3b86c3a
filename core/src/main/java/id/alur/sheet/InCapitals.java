package id.alur.sheet;

/** Constants of an enum that people write in capitals, such as PNS and PPPK; others are written small. */
public interface InCapitals {}
