#include "qml/model/patient_page.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "engine/report/parts.hpp"
#include "qml/model/pain_words.hpp"
#include "qml/model/plain_words.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {

PatientPage::PatientPage(QObject* parent) : PageModel(parent, Reads::Assessment) {}

void PatientPage::setTellsConditions(bool tells) {
  if (m_tellsConditions != tells) {
    m_tellsConditions = tells;
    refresh();
  }
}

void PatientPage::update() {
  const engine::DocumentRequest request;
  const engine::ReportContext context(consultation()->pack(), consultation()->episode(),
                                      consultation()->assessment(), request);
  const PlainWords plain(context);
  constexpr int kMost = 3;
  m_found = plain.found();
  m_mayBe = m_tellsConditions ? plain.mayBe(kMost) : QStringList();
  m_dangers = plain.dangers();
  m_notLikely = plain.notLikely();
  m_weDo = plain.weDo();
  m_leaveOut = plain.leaveOut();
  m_youCan = plain.youCan();
  m_callIf = plain.callIf();
  m_places.clear();
  for (const engine::PainMark& mark : consultation()->episode().complaint.pain) {
    if (const QString place = plain.place(mark); !place.isEmpty()) {
      m_places.append(place);
    }
  }
  showWhere();
}

void PatientPage::showWhere() {
  const engine::Complaint& complaint = consultation()->episode().complaint;
  std::vector<FigureMark> drawn;
  m_view = "front";
  std::optional<int> strongest;
  for (const engine::PainMark& mark : complaint.pain) {
    const QString view = viewOfZone(*consultation(), mark.zone);
    if (drawn.empty()) {
      m_view = view == "side" ? (mark.side == engine::Side::Right ? "right-side" : "left-side") : view;
    }
    for (const QString& place : placesOf(mark)) {
      drawn.push_back(
          {place, view, mark.spread ? ZoneMark::Spread : ZoneMark::Pain, mark.intensity.value_or(0), 0});
    }
    if (mark.intensity) {
      strongest = std::max(strongest.value_or(0), *mark.intensity);
    }
  }
  m_figureMarks.show(std::move(drawn));
  QStringList since;
  if (strongest) {
    since.append(tr("%1 of 10 now.").arg(*strongest));
  }
  if (complaint.onset) {
    since.append(tr("It began %1.").arg(ageWords(*complaint.onset, consultation()->now().date)));
  }
  m_since = since.join(" ");
}

QString PatientPage::name() const {
  return consultation() == nullptr ? QString() : consultation()->patientName();
}

QString PatientPage::callBack() const {
  return consultation() == nullptr ? QString() : textOf(consultation()->episode().callBack);
}

}  // namespace calcar::ui
