#include "qml/model/pain_page.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include <QQmlEngine>

#include "qml/model/engine_words.hpp"
#include "qml/model/pain_words.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

constexpr std::array<std::string_view, 3> kViews{"front", "side", "back"};

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

PainPage::PainPage(QObject* parent) : PageModel(parent) {
  for (Rows<ZoneRow>& zones : m_zones) {
    // Whoever asks for a list by name must not delete it.
    QQmlEngine::setObjectOwnership(&zones, QQmlEngine::CppOwnership);
  }
}

void PainPage::update() {
  std::vector<PainRow> rows;
  std::vector<FigureMark> drawn;
  for (const engine::PainMark& mark : consultation()->episode().complaint.pain) {
    const int number = static_cast<int>(rows.size()) + 1;
    rows.push_back(painRow(*consultation(), mark, number));
    for (const QString& place : placesOf(mark)) {
      drawn.push_back({place, viewOfZone(*consultation(), mark.zone),
                       mark.spread ? ZoneMark::Spread : ZoneMark::Pain, mark.intensity.value_or(0), number});
    }
  }
  m_marks.show(std::move(rows));
  m_figureMarks.show(std::move(drawn));
  showZones();
  if (!m_selected.isEmpty() && !isMarked(m_selected)) {
    setSelected({});
  }
}

void PainPage::showZones() {
  const auto& zones = *consultation()->pack().content().zones();
  for (std::size_t at = 0; at < kViews.size(); ++at) {
    std::vector<ZoneRow> rows;
    for (const pack::Zone* zone : zones) {
      if (zone->view()->string_view() != kViews[at]) {
        continue;
      }
      ZoneRow row;
      row.zone = textOf(zone->id()->string_view());
      row.key = row.zone;
      row.name = textOf(consultation()->words().of("zone", zone->id()->string_view(), "name"));
      row.heading = rows.empty() ? viewWord(textOf(kViews[at])) : QString();
      row.isMarkedLeft = isMarked(row.zone + "-left");
      row.isMarkedRight = isMarked(row.zone + "-right");
      rows.push_back(std::move(row));
    }
    m_zones[at].show(std::move(rows));
  }
}

RowModel* PainPage::zonesOf(const QString& view) {
  const auto at = std::find(kViews.begin(), kViews.end(), view.toStdString());
  return at == kViews.end() ? nullptr : &m_zones[static_cast<std::size_t>(at - kViews.begin())];
}

// ---- marks

std::optional<engine::PainMark> PainPage::marked(const QString& place) const {
  if (consultation() == nullptr) {
    return std::nullopt;
  }
  const auto wanted = markOf(place);
  const auto& pain = consultation()->episode().complaint.pain;
  const auto found = std::find_if(pain.begin(), pain.end(), [&wanted](const engine::PainMark& mark) {
    return wanted && mark.zone == wanted->zone && mark.side == wanted->side;
  });
  return found == pain.end() ? std::nullopt : std::optional(*found);
}

void PainPage::put(engine::PainMark mark) {
  if (consultation() != nullptr && consultation()->isOpen()) {
    consultation()->make(engine::MarkPain{std::move(mark)});
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
    consultation()->make(engine::ErasePain{mark->zone, mark->side});
  }
}

int PainPage::intensityOf(const QString& place) const {
  const auto mark = marked(place);
  return mark ? mark->intensity.value_or(-1) : -1;
}

bool PainPage::isMarked(const QString& place) const { return marked(place).has_value(); }

QString PainPage::nameOf(const QString& place) const {
  const auto mark = markOf(place);
  return mark && consultation() != nullptr ? painTitle(*consultation(), *mark) : QString();
}

QString PainPage::viewOf(const QString& place) const {
  const auto mark = markOf(place);
  return mark && consultation() != nullptr ? viewOfZone(*consultation(), mark->zone) : QString();
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
  for (const engine::PainQuality quality : engine::painQualities()) {
    QString word = painQualityWord(quality);
    word[0] = word[0].toUpper();
    words.append(word);
  }
  return words;
}

QString PainPage::spreadWords() const { return tr("Spreads to here"); }

}  // namespace calcar::ui
