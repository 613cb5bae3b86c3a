package id.alur.letter;

/** The picture in the head of letters, as Alur has drawn it anew from what was uploaded. */
public final class Logo {

    private final byte[] png;

    Logo(byte[] png) {
        this.png = png.clone();
    }

    public byte[] png() {
        return png.clone();
    }
}
