internal import CCurl
internal import Glibc

/// Owns one transfer of libcurl, and collects what it brings.
///
/// Used on the thread of its `TransferLoop` only. The handle is shown to `CurlMulti`, in this file.
@safe final class CurlTransfer {
  fileprivate let handle: UnsafeMutableRawPointer
  /// libcurl writes here until the handle is gone.
  private let errorText: UnsafeMutablePointer<CChar>
  private var headerLines: UnsafeMutablePointer<curl_slist>?
  /// What has come so far.
  private(set) var reader: ResponseReader
  private let url: FetchURL
  /// Whether addresses of private networks are connected to.
  private let allowsPrivateAddresses: Bool
  private let proxy: String?
  private var forbiddenAddress: String?

  init(_ request: TransferRequest, options: FetchOptions) {
    guard let handle = unsafe curl_easy_init() else { preconditionFailure("libcurl: no memory") }
    unsafe self.handle = unsafe handle
    unsafe errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
    unsafe errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    reader = ResponseReader(request, headLimitInBytes: options.headLimitInBytes)
    url = request.url
    proxy = options.proxies.proxy(for: url)
    // Whom a proxy connects to is its own affair, and its own address may be private.
    allowsPrivateAddresses = options.allowsPrivateAddresses || proxy != nil
    configure(options)
    set(CURLOPT_PROXY, proxy ?? "")
    configure(request)
    listen()
  }

  deinit {
    unsafe curl_easy_cleanup(handle)
    unsafe curl_slist_free_all(headerLines)
    unsafe errorText.deallocate()
  }
}

extension CurlTransfer {
  private func configure(_ options: FetchOptions) {
    let schemes = options.allowedSchemes.map(\.rawValue).sorted().joined(separator: ",")
    set(CURLOPT_PROTOCOLS_STR, schemes)
    set(CURLOPT_USERAGENT, options.userAgent)
    set(CURLOPT_CONNECTTIMEOUT_MS, options.connectTimeout.inMilliseconds)
    set(CURLOPT_LOW_SPEED_LIMIT, max(0, options.stallSpeedInBytesPerSecond))
    set(CURLOPT_LOW_SPEED_TIME, (options.stallTimeout.inMilliseconds + 999) / 1000)
    set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
    if let file = options.certificateFile { set(CURLOPT_CAINFO, file) }
    set(CURLOPT_NOSIGNAL, 1)
    // A page in one piece or two: the 16 kB that libcurl takes else are many calls.
    set(CURLOPT_BUFFERSIZE, 100 * 1024)
    // Without it, giving up while a name is being looked up would block the loop until the resolver
    // answers, and every other transfer with it.
    set(CURLOPT_QUICK_EXIT, 1)
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    // Cookies live as long as the transfer: consent walls redirect for ever without them.
    set(CURLOPT_COOKIEFILE, "")
    // libcurl takes truncated gzip for success and knows no cap on what it decodes.
    set(CURLOPT_HTTP_CONTENT_DECODING, 0)
    unsafe set(CURLOPT_ERRORBUFFER, pointer: errorText)
  }

  private func configure(_ request: TransferRequest) {
    set(CURLOPT_URL, url.text)
    set(CURLOPT_TIMEOUT_MS, request.timeLimit.inMilliseconds)
    if let credentials = request.credentials {
      set(CURLOPT_USERNAME, credentials.user)
      set(CURLOPT_PASSWORD, credentials.password)
    }
    for cookie in request.cookies { set(CURLOPT_COOKIELIST, cookie) }
    let fields = [HeaderField(name: "Accept-Encoding", value: "gzip, deflate, br, zstd")]
    for field in fields + request.fields {
      unsafe headerLines = unsafe curl_slist_append(headerLines, "\(field.name): \(field.value)")
    }
    unsafe set(CURLOPT_HTTPHEADER, pointer: headerLines)
  }

  private func listen() {
    // Unretained: the callbacks run only while the multi handle's owner keeps the transfer.
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe set(CURLOPT_WRITEDATA, pointer: context)
    unsafe set(CURLOPT_HEADERDATA, pointer: context)
    unsafe set(CURLOPT_PREREQDATA, pointer: context)
    unsafe set(CURLOPT_OPENSOCKETDATA, pointer: context)
    check(
      unsafe tl_curl_setopt_bytes_callback(handle, CURLOPT_WRITEFUNCTION) {
        bytes,
        _,
        count,
        context in
        guard let transfer = unsafe CurlTransfer.from(context) else { return 0 }
        let piece = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
          .bindMemory(to: UInt8.self)
        return unsafe transfer.reader.receive(body: piece.span) ? count : 0
      }
    )
    check(
      unsafe tl_curl_setopt_bytes_callback(handle, CURLOPT_HEADERFUNCTION) {
        bytes,
        _,
        count,
        context in
        guard let transfer = unsafe CurlTransfer.from(context) else { return 0 }
        let line = unsafe [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
        return transfer.reader.receive(headLine: line) ? count : 0
      }
    )
    check(
      unsafe tl_curl_setopt_request_callback(handle) { context, _, _, _, _ in
        guard let transfer = unsafe CurlTransfer.from(context) else { return CURL_PREREQFUNC_ABORT }
        transfer.reader.requestBegins()
        return CURL_PREREQFUNC_OK
      }
    )
    check(
      unsafe tl_curl_setopt_socket_callback(handle) { context, _, address in
        guard let transfer = unsafe CurlTransfer.from(context), let address = unsafe address else {
          return CURL_SOCKET_BAD
        }
        return unsafe transfer.socket(for: address)
      }
    )
  }

  /// Opens a socket, unless its address is not to be connected to: checked here, it is the address
  /// itself, whatever a name resolved to before.
  private func socket(for address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    let wanted = unsafe address.pointee
    let target = unsafe withUnsafePointer(to: &address.pointee.addr) { unsafe IPAddress($0) }
    guard allowsPrivateAddresses || target?.isPublic == true else {
      forbiddenAddress = target?.description ?? url.host
      return CURL_SOCKET_BAD
    }
    return Glibc.socket(wanted.family, wanted.socktype | O_CLOEXEC, wanted.protocol)
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> CurlTransfer? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged.fromOpaque(context).takeUnretainedValue()
  }

  private func strings(of list: UnsafeMutablePointer<curl_slist>?) -> [String] {
    var strings: [String] = []
    var rest = unsafe list
    while let entry = unsafe rest {
      if let text = unsafe entry.pointee.data { unsafe strings.append(String(cString: text)) }
      unsafe rest = unsafe entry.pointee.next
    }
    return strings
  }

  /// What there is to know once libcurl is done.
  fileprivate func outcome(_ code: CURLcode) -> TransferOutcome {
    let address = unsafe handle
    let text = unsafe String(cString: errorText)
    var cookies: UnsafeMutablePointer<curl_slist>?
    var totalTime: curl_off_t = 0
    var osError = 0
    var proxyStatus = 0
    unsafe tl_curl_getinfo_list(address, CURLINFO_COOKIELIST, &cookies)
    defer { unsafe curl_slist_free_all(cookies) }
    unsafe tl_curl_getinfo_number(address, CURLINFO_TOTAL_TIME_T, &totalTime)
    unsafe tl_curl_getinfo_long(address, CURLINFO_OS_ERRNO, &osError)
    unsafe tl_curl_getinfo_long(address, CURLINFO_HTTP_CONNECTCODE, &proxyStatus)
    return unsafe TransferOutcome(
      code: code,
      detail: text.isEmpty ? String(cString: curl_easy_strerror(code)) : text,
      url: url,
      totalTime: .microseconds(totalTime),
      osError: Int32(truncatingIfNeeded: osError),
      proxyStatus: proxyStatus,
      proxy: proxy.map(ProxySettings.address(of:)),
      forbiddenAddress: forbiddenAddress,
      cookies: strings(of: cookies),
      reader: reader
    )
  }
}

extension CurlTransfer {
  private func set(_ option: CURLoption, _ value: Int) {
    check(unsafe tl_curl_setopt_long(handle, option, value))
  }

  private func set(_ option: CURLoption, _ value: String) {
    check(unsafe tl_curl_setopt_string(handle, option, value))
  }

  private func set(_ option: CURLoption, pointer: UnsafeMutableRawPointer?) {
    check(unsafe tl_curl_setopt_pointer(handle, option, pointer))
  }

  private func check(_ code: CURLcode) {
    precondition(code == CURLE_OK, "libcurl refuses an option: code \(code.rawValue)")
  }
}

/// Owns a multi handle; the only thing of libcurl that other threads may touch.
///
/// `@unchecked Sendable` because the pointer never changes, other threads call nothing but
/// `curl_multi_wakeup`, which libcurl allows from any thread, and `deinit` runs when the last user
/// is gone.
@safe final class CurlMultiHandle: @unchecked Sendable {
  /// libcurl's global state, made once and kept until the process ends.
  private static let isLibraryReady = {
    tl_keep_freed_memory()
    return tl_curl_global_init() == CURLE_OK
  }()

  fileprivate let handle: UnsafeMutableRawPointer

  init() {
    precondition(Self.isLibraryReady, "libcurl cannot start")
    guard let handle = unsafe curl_multi_init() else { preconditionFailure("libcurl: no memory") }
    unsafe self.handle = unsafe handle
  }

  deinit {
    unsafe curl_multi_cleanup(handle)
  }

  /// Ends the wait of the thread that waits, or its next one.
  func wakeUp() {
    unsafe curl_multi_wakeup(handle)
  }
}

/// Runs transfers side by side, on one thread.
@safe final class CurlMulti {
  private let owner: CurlMultiHandle
  private var transfers: [TransferID: CurlTransfer] = [:]
  private var identifiers: [UnsafeMutableRawPointer: TransferID] = unsafe [:]

  init(_ owner: CurlMultiHandle) {
    self.owner = owner
  }

  deinit {
    for (_, transfer) in transfers {
      unsafe curl_multi_remove_handle(owner.handle, transfer.handle)
    }
  }

  /// Starts a transfer.
  func add(_ transfer: CurlTransfer, as id: TransferID) {
    transfers[id] = transfer
    unsafe identifiers[transfer.handle] = id
    let code = unsafe curl_multi_add_handle(owner.handle, transfer.handle)
    precondition(code == CURLM_OK, "libcurl refuses a transfer: code \(code.rawValue)")
  }

  /// Ends a transfer and frees it.
  func remove(_ id: TransferID) {
    guard let transfer = transfers.removeValue(forKey: id) else { return }
    // Freed too early, libcurl would be handed a dead handle.
    withExtendedLifetime(transfer) {
      unsafe identifiers[transfer.handle] = nil
      unsafe curl_multi_remove_handle(owner.handle, transfer.handle)
    }
  }

  /// Reads and writes whatever can be, without waiting.
  func perform() {
    var count: Int32 = 0
    unsafe curl_multi_perform(owner.handle, &count)
  }

  /// Returns the transfers that are done since the last time; each is freed.
  func takeFinished() -> [(id: TransferID, outcome: TransferOutcome)] {
    var finished: [(id: TransferID, outcome: TransferOutcome)] = []
    var left: Int32 = 0
    while let message = unsafe curl_multi_info_read(owner.handle, &left) {
      guard
        unsafe message.pointee.msg == CURLMSG_DONE,
        let id = unsafe identifiers[message.pointee.easy_handle],
        let transfer = transfers[id]
      else { continue }
      let outcome = unsafe transfer.outcome(message.pointee.data.result)
      remove(id)
      finished.append((id, outcome))
    }
    return finished
  }

  /// Waits until there is something to do, or somebody calls `wakeUp`, or the time is over.
  func wait(atMost time: Duration?) {
    let longest = 60_000
    let milliseconds = time.map { min($0.inMilliseconds, longest) } ?? longest
    unsafe curl_multi_poll(owner.handle, nil, 0, Int32(milliseconds), nil)
  }
}

extension Duration {
  /// At least one, because libcurl takes 0 for "no limit" or "300 s"; at most what it takes.
  fileprivate var inMilliseconds: Int {
    let longest = Int(Int32.max)
    let (seconds, attoseconds) = components
    guard seconds < longest / 1000 else { return longest }
    return max(1, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
  }
}
