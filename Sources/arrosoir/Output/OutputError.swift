import App
import Glibc

/// Standard output took no more.
struct OutputError: Error {
    let errno: Int32

    /// A reader that has had enough, as in `arrosoir list | head`, is no news to anyone.
    var message: Phrase? { errno == EPIPE ? nil : .cannotPrint(why: .systemError(errno)) }
}
