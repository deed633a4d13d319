#include "integrations/training/internal/xml_events.hpp"

#include <expat.h>

#include <algorithm>
#include <memory>
#include <type_traits>

namespace calcar::training::internal {
namespace {

constexpr XML_Char kSeparator = '|';  // no local name holds it
constexpr std::size_t kDeepest = 64;
constexpr std::size_t kLongestText = 256;

using ParserOwner = std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)>;

std::string_view localName(std::string_view name) {
  const std::size_t separator = name.rfind(kSeparator);
  return separator == std::string_view::npos ? name : name.substr(separator + 1);
}

/// Why parsing ended before the text did.
enum class Stop { None, DocumentType, TooDeep, RootSeen };

/// Stands between the callbacks of the parser and the listener.
class Bridge {
 public:
  Bridge(XML_Parser parser, XmlListener* listener) : m_parser(parser), m_listener(listener) {
    XML_SetUserData(parser, this);
    XML_SetStartElementHandler(parser, onBegin);
    XML_SetEndElementHandler(parser, onEnd);
    XML_SetCharacterDataHandler(parser, onText);
    XML_SetStartDoctypeDeclHandler(parser, onDocumentType);
  }

  [[nodiscard]] Stop stop() const { return m_stop; }
  [[nodiscard]] const std::string& root() const { return m_root; }
  [[nodiscard]] int line() const { return static_cast<int>(XML_GetCurrentLineNumber(m_parser)); }

 private:
  static Bridge& of(void* user) { return *static_cast<Bridge*>(user); }

  static void onBegin(void* user, const XML_Char* name, const XML_Char** attributes) {
    of(user).begin(localName(name), attributes);
  }
  static void onEnd(void* user, const XML_Char* name) { of(user).end(localName(name)); }
  static void onText(void* user, const XML_Char* text, int length) {
    of(user).addText({text, static_cast<std::size_t>(length)});
  }
  /// No training log needs a document type; entities that grow without end need one.
  static void onDocumentType(void* user, const XML_Char* /*name*/, const XML_Char* /*system*/,
                             const XML_Char* /*publicId*/, int /*hasSubset*/) {
    of(user).halt(Stop::DocumentType);
  }

  void halt(Stop why) {
    m_stop = why;
    static_cast<void>(XML_StopParser(m_parser, XML_FALSE));
  }

  void begin(std::string_view element, const XML_Char** attributes) {
    if (m_listener == nullptr) {
      m_root = element;
      halt(Stop::RootSeen);
      return;
    }
    if (++m_depth > kDeepest) {
      halt(Stop::TooDeep);
      return;
    }
    XmlAttributes list;
    for (; *attributes != nullptr; attributes += 2) {
      list.emplace_back(localName(attributes[0]), attributes[1]);
    }
    m_text.clear();
    m_listener->begin(element, list, line());
  }

  void end(std::string_view element) {
    --m_depth;
    m_listener->end(element, m_text, line());
    m_text.clear();
  }

  void addText(std::string_view text) {
    m_text += text.substr(0, kLongestText - std::min(kLongestText, m_text.size()));
  }

  XML_Parser m_parser;
  XmlListener* m_listener;
  Stop m_stop = Stop::None;
  std::size_t m_depth = 0;
  std::string m_text;
  std::string m_root;
};

ParserOwner newParser() { return {XML_ParserCreateNS(nullptr, kSeparator), &XML_ParserFree}; }

bool parse(XML_Parser parser, std::string_view content) {
  return XML_Parse(parser, content.data(), static_cast<int>(content.size()), XML_TRUE) == XML_STATUS_OK;
}

}  // namespace

std::string rootOf(std::string_view content) {
  const ParserOwner parser = newParser();
  const Bridge bridge(parser.get(), nullptr);
  static_cast<void>(parse(parser.get(), content));
  return bridge.root();
}

bool parseXml(std::string_view content, XmlListener& listener, ProblemList& problems) {
  const ParserOwner parser = newParser();
  const Bridge bridge(parser.get(), &listener);
  if (parse(parser.get(), content)) {
    return true;
  }
  switch (bridge.stop()) {
    case Stop::DocumentType:
      problems.refuse(bridge.line(), {}, "a document type (DOCTYPE) in a training log",
                      "export the file again; Calcar reads no definitions of others");
      break;
    case Stop::TooDeep:
      problems.refuse(bridge.line(), {}, "elements nested more than 64 deep", "export the file again");
      break;
    default:
      problems.refuse(
          bridge.line(), {},
          std::string("the XML breaks off here (") + XML_ErrorString(XML_GetErrorCode(parser.get())) + ")",
          "export the file again; sessions that were whole before this line are kept");
  }
  return false;
}

std::string_view attributeOf(const XmlAttributes& attributes, std::string_view name) {
  for (const auto& [key, value] : attributes) {
    if (key == name) {
      return value;
    }
  }
  return {};
}

}  // namespace calcar::training::internal
