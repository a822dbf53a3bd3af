extension DisplayText {
    /// Text taken apart into what is drawn, no further than is asked for.
    ///
    ///     Array(DisplayText.pieces(of: "a\n👍🏽")).map(\.text)  // ["a", "\\", "n", "👍"]
    public struct Pieces: Sequence, IteratorProtocol {
        /// One base and so many marks is what every terminal, and a curses cell, can hold.
        static let markLimit = 4

        private let scalars: String.UnicodeScalarView
        private var index: String.UnicodeScalarView.Index
        /// The rest of an escape, last character first.
        private var pendingEscape: [Character] = []

        init(_ text: String) {
            scalars = text.unicodeScalars
            index = scalars.startIndex
        }

        public mutating func next() -> Piece? {
            if let character = pendingEscape.popLast() { return Piece(text: String(character), width: 1) }
            guard let scalar = take() else { return nil }
            switch ScalarClass(scalar) {
            case .printableASCII, .character: return piece(from: scalar)
            case .emoji: return emoji(from: scalar)
            case .regionalIndicator: return flag(from: scalar)
            case .escaped, .mark, .hangulTail, .variation, .joiner, .nonJoiner: return escape(scalar)
            }
        }

        private var peeked: Unicode.Scalar? { index < scalars.endIndex ? scalars[index] : nil }

        private mutating func take() -> Unicode.Scalar? {
            guard let scalar = peeked else { return nil }
            scalars.formIndex(after: &index)
            return scalar
        }

        private mutating func escape(_ scalar: Unicode.Scalar) -> Piece {
            pendingEscape = ScalarClass.escape(of: scalar).reversed()
            return Piece(text: String(pendingEscape.removeLast()), width: 1)
        }

        /// A base with the marks that follow it.
        private mutating func piece(from base: Unicode.Scalar, variationLimit: Int = 1) -> Piece {
            var text = String(base)
            var marks = 0
            var variations = 0
            var joiners = 0
            collecting: while let scalar = peeked {
                switch ScalarClass(scalar) {
                case .mark,
                    .hangulTail where ScalarClass.takesHangulTail(base):
                    // A storm of marks would cover the lines above and below.
                    if marks < Self.markLimit { text.unicodeScalars.append(scalar) }
                    marks += 1
                case .variation where variations < variationLimit:
                    // Only the first: a row of them is how text is smuggled out of sight.
                    variations += 1
                case .joiner where joiners == 0 && ScalarClass.joins(base),
                    .nonJoiner where joiners == 0 && ScalarClass.joins(base):
                    // Proper spelling in Persian and the scripts of India, and invisible; one is enough. Which form
                    // a letter takes is the terminal's affair.
                    joiners += 1
                default:
                    break collecting
                }
                scalars.formIndex(after: &index)
            }
            return Piece(text: text, width: ScalarClass.width(of: base))
        }

        /// An emoji without the tones, variations and joined emoji after it, on whose width terminals differ.
        private mutating func emoji(from base: Unicode.Scalar) -> Piece {
            skipEmojiTail()
            while peeked.map(ScalarClass.init) == .joiner {
                let next = scalars.index(after: index)
                guard next < scalars.endIndex, ScalarClass(scalars[next]) == .emoji else { break }
                index = scalars.index(after: next)
                skipEmojiTail()
            }
            return piece(from: base, variationLimit: 0)
        }

        private mutating func skipEmojiTail() {
            if peeked.map(ScalarClass.init) == .variation { scalars.formIndex(after: &index) }
            while let scalar = peeked, ScalarClass.isSkinTone(scalar) { scalars.formIndex(after: &index) }
        }

        /// Two regional indicators, one cell each, kept together so that a flag is never cut in two.
        private mutating func flag(from first: Unicode.Scalar) -> Piece {
            guard let second = peeked, ScalarClass(second) == .regionalIndicator else {
                return piece(from: first, variationLimit: 0)
            }
            scalars.formIndex(after: &index)
            var flag = String(first)
            flag.unicodeScalars.append(second)
            return Piece(text: flag, width: ScalarClass.width(of: first) + ScalarClass.width(of: second))
        }
    }
}
