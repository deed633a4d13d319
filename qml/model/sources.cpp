#include "qml/model/sources.hpp"

#include <algorithm>

#include "engine/report/record_cells.hpp"
#include "qml/model/engine_words.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

QString told(const flatbuffers::String* text) {
  return text == nullptr ? QString() : textOf(text->string_view());
}

SourceRow rowOf(const engine::Words& words, const flatbuffers::String& key) {
  SourceRow row;
  row.key = textOf(key.string_view());
  const pack::Source* source = words.pack().findSource(key.string_view());
  if (source == nullptr) {
    row.citation = row.key;
    return row;
  }
  row.citation = told(source->citation());
  QStringList detail;
  detail.append(told(source->locator()));
  if (source->quality() != nullptr && source->quality()->size() > 0) {
    detail.append(textOf(words("quality." + source->quality()->str())));
  }
  detail.removeAll(QString());
  row.detail = detail.join(" · ");
  return row;
}

}  // namespace

void SourceList::add(const pack::Provenance* provenance) {
  if (provenance == nullptr || provenance->because() == nullptr) {
    return;
  }
  for (const flatbuffers::String* key : *provenance->because()) {
    const QString id = textOf(key->string_view());
    if (std::none_of(m_rows.begin(), m_rows.end(), [&id](const SourceRow& row) { return row.key == id; })) {
      m_rows.push_back(rowOf(m_words, *key));
    }
  }
}

QString SourceList::inShort() const {
  QStringList names;
  for (const SourceRow& row : m_rows) {
    names.append(textOf(engine::shortCitation(m_words.pack(), row.key.toStdString())));
  }
  return names.join(", ");
}

QString authorityOf(const engine::Words& words, const pack::Provenance* provenance) {
  if (provenance == nullptr) {
    return gradeWord(engine::Grade::Default);
  }
  SourceList sources(words);
  sources.add(provenance);
  const QString grade = gradeWord(provenance->grade());
  return sources.rows().empty() ? grade : sources.inShort() + " · " + grade;
}

bool isWeak(const pack::Provenance* provenance) {
  return provenance == nullptr || provenance->grade() <= pack::Grade::VeryLow;
}

}  // namespace calcar::ui
