package candorbad.dev;

public class Launcher {}
