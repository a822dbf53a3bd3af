/// A tag, in the language of the edition.
enum DemoTag: Sendable {
    case music, stage, sound, radio, press, image, family, friends

    var words: Phrase {
        switch self {
        case .music: Phrase("music", "musique")
        case .stage: Phrase("stage", "scène")
        case .sound: Phrase("sound", "son")
        case .radio: Phrase("radio", "radio")
        case .press: Phrase("press", "presse")
        case .image: Phrase("image", "image")
        case .family: Phrase("family", "famille")
        case .friends: Phrase("friends", "amis")
        }
    }
}
