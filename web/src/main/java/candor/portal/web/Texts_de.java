package candor.portal.web;

/** German, from the files beside the English ones. */
public class Texts_de extends Texts {
    public Texts_de() {
        super("_de");
    }
}
