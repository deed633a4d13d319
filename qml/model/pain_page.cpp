#include "qml/model/pain_page.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "qml/model/pain_words.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

PainRow painRow(const Consultation& consultation, const engine::PainMark& mark, int number) {
  PainRow row;
  row.key = textOf(mark.zone) + "-" + textOf(engine::toText(mark.side));
  row.number = number;
  row.title = painTitle(consultation, mark);
  row.place =
      PainPage::tr("%1, zone %2").arg(viewWord(viewOfZone(consultation, mark.zone)), textOf(mark.zone));
  row.intensity = mark.intensity.value_or(-1);
  for (const engine::PainQuality quality : mark.qualities) {
    row.qualities.append(textOf(engine::toText(quality)));
  }
  row.isSpread = mark.spread;
  return row;
}

}  // namespace

PainPage::PainPage(QObject* parent) : QObject(parent) {}

void PainPage::setConsultation(Consultation* consultation) {
  if (m_consultation == consultation) {
    return;
  }
  if (m_consultation != nullptr) {
    m_consultation->disconnect(this);
  }
  m_consultation = consultation;
  if (m_consultation != nullptr) {
    QObject::connect(m_consultation, &Consultation::edited, this, &PainPage::update);
    QObject::connect(m_consultation, &Consultation::assessed, this, &PainPage::changed);
    QObject::connect(m_consultation, &QObject::destroyed, this, [this] { m_consultation = nullptr; });
    update();
  }
  emit consultationChanged();
}

void PainPage::update() {
  std::vector<PainRow> rows;
  std::vector<FigureMark> drawn;
  for (const engine::PainMark& mark : m_consultation->episode().complaint.pain) {
    const int number = static_cast<int>(rows.size()) + 1;
    rows.push_back(painRow(*m_consultation, mark, number));
    for (const QString& place : placesOf(mark)) {
      drawn.push_back({place, viewOfZone(*m_consultation, mark.zone),
                       mark.spread ? ZoneMark::Spread : ZoneMark::Pain, mark.intensity.value_or(0), number});
    }
  }
  m_marks.show(std::move(rows));
  m_figureMarks.show(std::move(drawn));
  showZones();
  if (!m_selected.isEmpty() && !isMarked(m_selected)) {
    setSelected({});
  }
  emit changed();
}

void PainPage::showZones() {
  std::vector<ZoneRow> rows;
  const auto& zones = *m_consultation->pack().content().zones();
  for (const QString& view : {QStringLiteral("front"), QStringLiteral("side"), QStringLiteral("back")}) {
    bool isFirst = true;
    for (const pack::Zone* zone : zones) {
      if (textOf(zone->view()->string_view()) != view) {
        continue;
      }
      ZoneRow row;
      row.zone = textOf(zone->id()->string_view());
      row.key = row.zone;
      row.name = textOf(m_consultation->words().of("zone", zone->id()->string_view(), "name"));
      row.view = view;
      row.heading = isFirst ? viewWord(view) : QString();
      row.isMarkedLeft = isMarked(row.zone + "-left");
      row.isMarkedRight = isMarked(row.zone + "-right");
      rows.push_back(std::move(row));
      isFirst = false;
    }
  }
  m_zones.show(std::move(rows));
}

// ---- marks

std::optional<engine::PainMark> PainPage::marked(const QString& place) const {
  if (m_consultation == nullptr) {
    return std::nullopt;
  }
  const auto wanted = markOf(place);
  const auto& pain = m_consultation->episode().complaint.pain;
  const auto found = std::find_if(pain.begin(), pain.end(), [&wanted](const engine::PainMark& mark) {
    return wanted && mark.zone == wanted->zone && mark.side == wanted->side;
  });
  return found == pain.end() ? std::nullopt : std::optional(*found);
}

void PainPage::put(engine::PainMark mark) {
  if (m_consultation != nullptr && m_consultation->isOpen()) {
    m_consultation->make(engine::MarkPain{std::move(mark)});
  }
}

void PainPage::mark(const QString& place) {
  if (isMarked(place)) {
    setSelected(place);
    return;
  }
  if (auto mark = markOf(place)) {
    if (m_lastQuality) {
      mark->qualities = {*m_lastQuality};
    }
    put(std::move(*mark));
  }
}

void PainPage::setIntensity(const QString& place, int intensity) {
  const bool isNew = !isMarked(place);
  auto mark = isNew ? markOf(place) : marked(place);
  if (!mark || (!isNew && mark->intensity.value_or(-1) == intensity)) {
    return;
  }
  if (isNew && m_lastQuality) {
    mark->qualities = {*m_lastQuality};
  }
  mark->intensity = intensity < 0 ? std::nullopt : std::optional(intensity);
  put(std::move(*mark));
}

void PainPage::toggleQuality(const QString& place, const QString& quality) {
  auto mark = marked(place);
  const auto wanted = engine::parsePainQuality(quality.toStdString());
  if (!mark || !wanted) {
    return;
  }
  auto& all = mark->qualities;
  const auto found = std::find(all.begin(), all.end(), *wanted);
  if (found == all.end()) {
    all.push_back(*wanted);
    m_lastQuality = wanted;
  } else {
    all.erase(found);
  }
  put(std::move(*mark));
}

void PainPage::setSpread(const QString& place, bool isSpread) {
  if (auto mark = marked(place); mark && mark->spread != isSpread) {
    mark->spread = isSpread;
    put(std::move(*mark));
  }
}

void PainPage::erase(const QString& place) {
  if (const auto mark = marked(place)) {
    m_consultation->make(engine::ErasePain{mark->zone, mark->side});
  }
}

int PainPage::intensityOf(const QString& place) const {
  const auto mark = marked(place);
  return mark ? mark->intensity.value_or(-1) : -1;
}

bool PainPage::isMarked(const QString& place) const { return marked(place).has_value(); }

QString PainPage::nameOf(const QString& place) const {
  const auto mark = markOf(place);
  return mark && m_consultation != nullptr ? painTitle(*m_consultation, *mark) : QString();
}

QString PainPage::viewOf(const QString& place) const {
  const auto mark = markOf(place);
  return mark && m_consultation != nullptr ? viewOfZone(*m_consultation, mark->zone) : QString();
}

void PainPage::setSelected(const QString& selected) {
  if (m_selected != selected) {
    m_selected = selected;
    emit selectedChanged();
  }
}

QStringList PainPage::qualities() const {
  QStringList ids;
  for (const engine::PainQuality quality : engine::painQualities()) {
    ids.append(textOf(engine::toText(quality)));
  }
  return ids;
}

QStringList PainPage::qualityWords() const {
  QStringList words;
  for (const QString& id : qualities()) {
    QString word =
        m_consultation == nullptr ? id : textOf(m_consultation->words()("pain-quality." + id.toStdString()));
    word[0] = word[0].toUpper();
    words.append(word);
  }
  return words;
}

QString PainPage::spreadWords() const {
  QString words = m_consultation == nullptr ? QString() : textOf(m_consultation->words()("pain-spread"));
  if (!words.isEmpty()) {
    words[0] = words[0].toUpper();
  }
  return words;
}

}  // namespace calcar::ui
