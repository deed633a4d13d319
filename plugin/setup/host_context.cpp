#include "plugin/setup/host_context.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "integrations/exchange/read_json.hpp"

namespace calcar::setup {
namespace {

using engine::Error;
using engine::ErrorCode;
using Json = nlohmann::json;

constexpr std::size_t kLongestText = 200;

/// Takes fields out of an object; remembers the first thing that was wrong.
class Fields {
 public:
  Fields(const Json& object, std::string path) : m_object(object), m_path(std::move(path)) {}

  std::string text(const char* name) {
    const auto found = m_object.find(name);
    if (found == m_object.end()) {
      return {};
    }
    if (!found->is_string()) {
      fault(name, "expected text");
      return {};
    }
    auto words = found->get<std::string>();
    const bool isPlain = std::none_of(words.begin(), words.end(),
                                      [](unsigned char letter) { return letter < ' ' || letter == 127; });
    if (!isPlain || words.size() > kLongestText) {
      fault(name, "expected one line of at most 200 bytes");
      return {};
    }
    return words;
  }

  template <class Names>
  void only(const Names& names) {
    for (const auto& [key, value] : m_object.items()) {
      if (std::find(names.begin(), names.end(), key) == names.end()) {
        fault({}, "expected none but the fields of docs/schema/context.schema.json");
      }
    }
  }

  void fault(const std::string& name, const std::string& expected) {
    if (!m_fault) {
      const std::string dot = m_path.empty() || name.empty() ? "" : ".";
      m_fault = Error{ErrorCode::Unreadable, m_path + dot + name, expected};
    }
  }

  [[nodiscard]] const std::optional<Error>& wrong() const { return m_fault; }

 private:
  const Json& m_object;
  std::string m_path;
  std::optional<Error> m_fault;
};

engine::Result<engine::Patient> patientOf(const Json& object) {
  Fields fields(object, "patient");
  fields.only(std::array<std::string, 7>{"id", "issuer", "family", "given", "birth-date", "sex", "contact"});
  engine::Patient patient;
  patient.id = fields.text("id");
  patient.issuer = fields.text("issuer");
  patient.family = fields.text("family");
  patient.given = fields.text("given");
  patient.contact = fields.text("contact");
  const std::string birth = fields.text("birth-date");
  patient.birthDate = engine::parseDate(birth);
  if (!birth.empty() && !patient.birthDate) {
    fields.fault("birth-date", "expected YYYY-MM-DD");
  }
  const std::string sex = fields.text("sex");
  const auto known = engine::parseSex(sex);
  if (!sex.empty() && !known) {
    fields.fault("sex", "expected female, male, other or unknown");
  }
  patient.sex = known.value_or(engine::Sex::Unknown);
  if (patient.family.empty() && patient.given.empty()) {
    fields.fault("family", "expected a name: an id alone opens no record");
  }
  return fields.wrong() ? engine::Result<engine::Patient>(tl::unexpected(*fields.wrong())) : patient;
}

engine::Result<Json> treeOf(std::string_view text) {
  if (text.size() > kLargestContext) {
    return tl::unexpected(Error{ErrorCode::Unreadable, "context", "larger than a context is"});
  }
  // Read twice: the first reader knows places and limits, duplicates of a key too.
  const auto checked = exchange::readJson(text);
  if (!checked) {
    return tl::unexpected(
        Error{ErrorCode::Unreadable, "context", checked.error().front().message + " (JSON expected)"});
  }
  Json tree = Json::parse(text, nullptr, false);
  if (!tree.is_object()) {
    return tl::unexpected(Error{ErrorCode::Unreadable, "context", "expected an object"});
  }
  return tree;
}

}  // namespace

engine::Result<workplace::PatientContext> readContext(std::string_view json) {
  const auto tree = treeOf(json);
  if (!tree) {
    return tl::unexpected(tree.error());
  }
  Fields fields(*tree, {});
  if (fields.text("calcar") != kContextFormat) {
    return tl::unexpected(Error{ErrorCode::Foreign, "calcar", std::string("expected ") + kContextFormat});
  }
  fields.only(std::array<std::string, 4>{"calcar", "patient", "consultation", "source"});
  workplace::PatientContext context;
  context.consultation = fields.text("consultation");
  context.source = fields.text("source");
  const auto patient = tree->find("patient");
  if (patient == tree->end() || !patient->is_object()) {
    fields.fault("patient", "expected an object");
  }
  if (fields.wrong()) {
    return tl::unexpected(*fields.wrong());
  }
  auto read = patientOf(*patient);
  if (!read) {
    return tl::unexpected(read.error());
  }
  context.patient = std::move(*read);
  return context;
}

}  // namespace calcar::setup
