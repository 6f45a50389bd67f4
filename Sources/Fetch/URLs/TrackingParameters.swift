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

  /// Beginnings of names that their makers keep for themselves.
  private static let prefixes = [
    "utm_",  // Urchin, now Google Analytics
    "mtm_", "matomo_", "piwik_",  // Matomo
    "hsa_",  // HubSpot advertising
    "guce_",  // Yahoo's consent
    "bsft_",  // Blueshift
  ]

  /// Whole names, by who sets them.
  private static let names = Set(
    """
    fbclid fb_source fb_ref igshid igsh mibextid
    gclid gclsrc dclid wbraid gbraid srsltid _gl _ga gs_l ga_source ga_medium ga_campaign
    msclkid twclid ttclid yclid ymclid ysclid syclid _openstat
    mc_cid mc_eid mc_tc mkt_tok hsctatracking
    ml_subscriber ml_subscriber_hash oly_anon_id oly_enc_id rb_clickid s_cid irclickid irgwc
    wickedid wt_mc wt_zmc wtmc wtrid xtor cmpid cmp_id ncid smid smtyp sref
    __s __twitter_impression __source _bhlid _branch_match_id _branch_referrer bbeml et_rid
    ss_email_id sms_click sms_source sms_uph unicorn_click_id vgo_ee tracking_source echobox
    cjevent epik pfrom ocid intcid trk_contact trk_msg trk_sid mbid guccounter
    amp_js_v amp_gsa usqp
    pk_campaign pk_kwd pk_keyword pk_source pk_medium pk_content pk_cid
    itm_source itm_medium itm_campaign itm_content itm_term
    otm_source otm_medium otm_campaign otm_content otm_term
    _hsenc _hsmi __hssc __hstc __hsfp
    at_campaign at_campaign_type at_medium at_creation at_variant at_network at_send_date
    at_custom1 at_custom2 at_custom3 at_custom4 at_link_id at_link_type at_link_origin
    at_recipient_id at_recipient_list
    ns_mchannel ns_source ns_campaign ns_linkname ns_fee
    oft_id oft_k oft_lk oft_d oft_c oft_ck oft_ids oft_sk
    fb_action_ids fb_action_types vero_conv vero_id
    sfmc_id sfmc_activityid sfmc_journey_id sfmc_journey_name sfmc_activity_id sfmc_asset_id
    sc_cid sc_eh sc_uid sc_customer sc_channel sc_campaign
    """
    .split(whereSeparator: \.isWhitespace).map(String.init)
  )

  /// Names that are tracking on one site, and something else on others.
  private static let sites: [(host: String, names: Set<String>)] = [
    ("alibaba.com", ["spm"]), ("aliexpress.com", ["spm"]), ("taobao.com", ["spm"]),
    ("scmp.com", ["spm"]),
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
