#include "integrations/store/internal/patient_record.hpp"

#include <nlohmann/json.hpp>

#include "integrations/store/internal/failure.hpp"

namespace calcar::store::internal {
namespace {

using nlohmann::ordered_json;

[[noreturn]] void refuse() {
  fail(engine::ErrorCode::Unreadable, "store.patient", "a patient's record is not as this program writes it");
}

std::string textIn(const ordered_json& head, const char* name) {
  const auto field = head.find(name);
  if (field == head.end() || !field->is_string()) {
    refuse();
  }
  return field->get<std::string>();
}

}  // namespace

std::string packed(const engine::Patient& person, std::string_view payload) {
  const ordered_json head{{"id", person.id},
                          {"issuer", person.issuer},
                          {"family", person.family},
                          {"given", person.given},
                          {"born", person.birthDate ? engine::toText(*person.birthDate) : std::string()}};
  std::string plain = head.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
  plain += '\n';
  plain += payload;
  return plain;
}

PatientRecord unpacked(const std::string& plain) {
  const std::size_t end = plain.find('\n');
  if (end == std::string::npos) {
    refuse();
  }
  const auto head =
      ordered_json::parse(plain.begin(), plain.begin() + static_cast<std::ptrdiff_t>(end), nullptr, false);
  if (!head.is_object()) {
    refuse();
  }
  PatientRecord record;
  record.person.id = textIn(head, "id");
  record.person.issuer = textIn(head, "issuer");
  record.person.family = textIn(head, "family");
  record.person.given = textIn(head, "given");
  record.person.birthDate = engine::parseDate(textIn(head, "born"));
  record.payload = plain.substr(end + 1);
  return record;
}

}  // namespace calcar::store::internal
