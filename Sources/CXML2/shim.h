#include <string.h>

// libxml2 is built with ICU on some systems; its headers then clash with Foundation's own.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

/// What a parser calls while it reads. Attributes come in fives: name, prefix, namespace, first byte of
/// the value, byte behind it.
typedef struct {
  void (*start)(void *context, const unsigned char *name, const unsigned char *prefix,
                const unsigned char *space, int attribute_count, const unsigned char **attributes);
  void (*end)(void *context);
  void (*text)(void *context, const unsigned char *bytes, int count);
  /// Writes the next bytes of the document, at most `room`; returns how many, 0 at its end.
  int (*read)(void *context, char *bytes, int room);
} tl_xml_callbacks;

/// What libxml2 hands to its callbacks.
typedef struct {
  tl_xml_callbacks callbacks;
  void *context;
} tl_xml_reading;

static inline void tl_xml_start(
    void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space,
    int namespace_count, const xmlChar **namespaces, int attribute_count, int default_count,
    const xmlChar **attributes) {
  tl_xml_reading *reading = data;
  (void)namespace_count, (void)namespaces, (void)default_count;
  reading->callbacks.start(reading->context, name, prefix, space, attribute_count, attributes);
}

static inline void tl_xml_end(
    void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
  tl_xml_reading *reading = data;
  (void)name, (void)prefix, (void)space;
  reading->callbacks.end(reading->context);
}

static inline void tl_xml_text(void *data, const xmlChar *bytes, int count) {
  tl_xml_reading *reading = data;
  reading->callbacks.text(reading->context, bytes, count);
}

static inline int tl_xml_more(void *data, char *bytes, int room) {
  tl_xml_reading *reading = data;
  return reading->callbacks.read(reading->context, bytes, room);
}

/// Nothing is printed about what is broken.
static inline void tl_xml_ignore(void *data, xmlErrorPtr error) { (void)data, (void)error; }

/// Reads XML as far as it goes: broken markup is mended, no entity is looked up, nothing is loaded.
///
/// `encoding` goes before what the document says of itself; `NULL` leaves that to it.
static inline void tl_xml_read(const char *encoding, tl_xml_callbacks callbacks, void *context) {
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = tl_xml_start;
  handler.endElementNs = tl_xml_end;
  handler.characters = tl_xml_text;
  handler.ignorableWhitespace = tl_xml_text;
  handler.serror = tl_xml_ignore;

  // What goes wrong while bytes are converted is told to the thread, not to the parser.
  xmlSetStructuredErrorFunc(NULL, tl_xml_ignore);
  tl_xml_reading reading = {callbacks, context};
  xmlParserCtxtPtr parser = xmlCreateIOParserCtxt(
      &handler, &reading, tl_xml_more, NULL, &reading, XML_CHAR_ENCODING_NONE);
  if (parser == NULL) return;
  xmlCtxtUseOptions(parser, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (encoding != NULL) {
    xmlCharEncodingHandlerPtr known = xmlFindCharEncodingHandler(encoding);
    if (known != NULL) xmlSwitchToEncoding(parser, known);
  }
  xmlParseDocument(parser);
  xmlFreeParserCtxt(parser);
}
