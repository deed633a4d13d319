#include "qml/model/page_model.hpp"

namespace calcar::ui {

void PageModel::setConsultation(Consultation* consultation) {
  if (m_consultation == consultation) {
    return;
  }
  if (m_consultation != nullptr) {
    m_consultation->disconnect(this);
  }
  m_consultation = consultation;
  if (m_consultation != nullptr) {
    QObject::connect(m_consultation, &Consultation::edited, this, &PageModel::refresh);
    QObject::connect(m_consultation, &Consultation::assessed, this, &PageModel::refresh);
    QObject::connect(m_consultation, &QObject::destroyed, this, [this] { m_consultation = nullptr; });
    refresh();
  }
  emit consultationChanged();
}

void PageModel::refresh() {
  update();
  emit changed();
}

}  // namespace calcar::ui
