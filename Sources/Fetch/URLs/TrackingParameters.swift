/// The parameters of a query that say where a reader came from, and not what is to be read.
///
/// The names are facts about who sets them, taken together from what the makers document and what the
/// published lists of Brave, ClearURLs and Miniflux know; names that name a page on some sites, such as
/// `ref` or `source`, count only on the hosts where they do not.
///
/// - SeeAlso: <https://github.com/brave/adblock-lists>, <https://docs.clearurls.xyz>,
///   <https://miniflux.app>.
enum TrackingParameters {
  /// Tells whether a parameter says where a reader came from.
  ///
  /// - Parameters:
  ///   - name: The name, as it stands in the query.
  ///   - host: The host of the URL, without `www.`.
  /// - Returns: Whether it does.
  static func contains(_ name: String, host: String) -> Bool {
    let name = name.lowercased()
    if names.contains(name) || prefixes.contains(where: name.hasPrefix) { return true }
    return sites.contains { site in
      (host == site.host || host.hasSuffix("." + site.host)) && site.names.contains(name)
    }
  }

  /// Beginnings of names, each of a family of one maker.
  private static let prefixes = [
    "utm_",  // Urchin, now Google Analytics
    "mtm_", "matomo_", "pk_", "piwik_",  // Matomo
    "itm_", "otm_",  // links within a site, links in mail
    "hsa_",  // HubSpot advertising
    "oft_",  // Ometria
    "_hs", "__hs",  // HubSpot
    "at_campaign", "at_custom", "at_medium", "at_link", "at_recipient",  // AT Internet
    "fb_action_",
    "vero_",
    "ns_",  // comScore
    "bsft_",  // Blueshift
    "guce_",  // Yahoo's consent
    "sfmc_",  // Salesforce Marketing Cloud
    "sc_cid", "sc_eh", "sc_uid", "sc_customer",
  ]

  /// Whole names, by who sets them.
  private static let names = Set(
    """
    fbclid fb_source fb_ref igshid igsh mibextid
    gclid gclsrc dclid wbraid gbraid srsltid _gl _ga gs_l ga_source ga_medium ga_campaign
    msclkid twclid ttclid yclid ymclid ysclid syclid _openstat
    mc_cid mc_eid mc_tc mkt_tok hsctatracking
    ml_subscriber ml_subscriber_hash oly_anon_id oly_enc_id rb_clickid s_cid irclickid irgwc
    wickedid wt_mc wt_zmc wtmc wtrid xtor spm cmpid cmp_id ncid smid smtyp sref
    __s __twitter_impression __source _bhlid _branch_match_id _branch_referrer bbeml et_rid
    ss_email_id sms_click sms_source sms_uph unicorn_click_id vgo_ee tracking_source echobox
    cjevent epik pfrom ocid intcid trk_contact trk_msg trk_sid mbid guccounter
    amp outputtype amp_js_v amp_gsa usqp
    """
    .split(whereSeparator: \.isWhitespace).map(String.init)
  )

  /// Names that are tracking on one site, and something else on others.
  private static let sites: [(host: String, names: Set<String>)] = [
    ("nytimes.com", ["partner", "emc", "referringsource", "unlocked_article_code", "campaign_id"]),
    ("x.com", ["s", "t", "ref_src", "ref_url"]),
    ("twitter.com", ["s", "t", "ref_src", "ref_url"]),
    ("youtube.com", ["si", "feature", "pp"]),
    ("youtu.be", ["si", "feature"]),
    ("medium.com", ["source"]),
    ("reddit.com", ["ref", "ref_source", "ref_campaign", "share_id", "rdt", "correlation_id"]),
    ("linkedin.com", ["trk", "trackingid", "rcm"]),
    ("ft.com", ["trk", "sharetype"]),
    ("theguardian.com", ["inarticle", "ref"]),
    ("cbsnews.com", ["ftag"]),
    ("cnn.com", ["iid", "ref"]),
    ("washingtonpost.com", ["itid", "tid", "wpisrc", "wpmm"]),
    ("bloomberg.com", ["srnd", "sref", "leadsource"]),
    ("wsj.com", ["mod", "reflink", "st"]),
    ("economist.com", ["fsrc"]),
    ("politico.com", ["nname", "nid", "nrid", "nlid"]),
    ("facebook.com", ["ref", "refsrc", "__tn__", "__xts__", "__cft__", "rdid"]),
  ]
}
