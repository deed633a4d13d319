#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "integrations/training/internal/problem_list.hpp"

namespace calcar::training::internal {

using XmlAttributes = std::vector<std::pair<std::string_view, std::string_view>>;

/// Is told of elements by their local names, whatever prefix a file gives them.
class XmlListener {
 public:
  XmlListener() = default;
  XmlListener(const XmlListener&) = delete;
  XmlListener& operator=(const XmlListener&) = delete;
  XmlListener(XmlListener&&) = delete;
  XmlListener& operator=(XmlListener&&) = delete;
  virtual ~XmlListener() = default;

  virtual void begin(std::string_view element, const XmlAttributes& attributes, int line) = 0;
  /// @param text  what stood in the element itself, at most 256 bytes
  virtual void end(std::string_view element, std::string_view text, int line) = 0;
};

/// The local name of the outermost element; empty when the text is no XML that far.
[[nodiscard]] std::string rootOf(std::string_view content);

/// Parses XML without document type, entities of its own or deep nesting; what comes before the first error
/// has been told by then.
///
/// @returns whether the whole text was read; otherwise why not has been added to `problems`
[[nodiscard]] bool parseXml(std::string_view content, XmlListener& listener, ProblemList& problems);

/// The value of an attribute; empty when it is not there.
[[nodiscard]] std::string_view attributeOf(const XmlAttributes& attributes, std::string_view name);

}  // namespace calcar::training::internal
