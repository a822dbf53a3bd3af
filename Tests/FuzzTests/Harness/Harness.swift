import Glibc

/// Where libFuzzer hands over its bytes: `$ARROSOIR_FUZZ` names what takes them.
private let target: FuzzTarget = {
    guard let name = getenv("ARROSOIR_FUZZ"), let target = FuzzTarget(rawValue: String(cString: name)) else {
        fatalError("ARROSOIR_FUZZ is to be one of \(FuzzTarget.allCases.map(\.rawValue))")
    }
    return target
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}
