internal import CCrypto

/// A SHA-256 digest.
struct SHA256Digest: Hashable, Sendable {
  /// The 64 hexadecimal digits, in lower case.
  let hexadecimal: String

  /// Digests bytes.
  init(of bytes: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: 32)
    let status = unsafe EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil)
    precondition(status == 1, "libcrypto has no SHA-256")
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    hexadecimal = String(decoding: text, as: UTF8.self)
  }
}
