package candor.portal.web;

/** English by name, so that a server whose own language is another one does not answer in that. */
public class Texts_en extends Texts {}
