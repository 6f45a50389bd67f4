@main
struct TL {
  static func main() {}
}
