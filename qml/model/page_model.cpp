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
    if (m_reads == Reads::Record || m_reads == Reads::Everything) {
      QObject::connect(m_consultation, &Consultation::edited, this, &PageModel::refresh);
    }
    if (m_reads == Reads::Assessment || m_reads == Reads::Everything) {
      QObject::connect(m_consultation, &Consultation::assessed, this, &PageModel::refresh);
    }
    QObject::connect(m_consultation, &QObject::destroyed, this, [this] { m_consultation = nullptr; });
    refresh();
  }
  emit consultationChanged();
}

void PageModel::setIsShown(bool isShown) {
  if (m_isShown == isShown) {
    return;
  }
  m_isShown = isShown;
  if (m_isShown && m_isStale) {
    refresh();
  }
  emit isShownChanged();
}

void PageModel::refresh() {
  m_isStale = !m_isShown;
  if (m_isShown && m_consultation != nullptr) {
    update();
    emit changed();
  }
}

}  // namespace calcar::ui
