#pragma once

#include <QObject>
#include <qqmlintegration.h>

#include "qml/model/consultation.hpp"

namespace calcar::ui {

/// What view models of one page share: the consultation they are about, and being told when it changes. To be
/// named in full where something derives from it: the registration of QML types finds it by no other name.
class PageModel : public QObject {
  Q_OBJECT
  QML_ANONYMOUS

  Q_PROPERTY(calcar::ui::Consultation* consultation READ consultation WRITE setConsultation NOTIFY
                 consultationChanged REQUIRED FINAL)

 public:
  using QObject::QObject;

  [[nodiscard]] Consultation* consultation() const { return m_consultation; }
  void setConsultation(Consultation* consultation);

 signals:
  void consultationChanged();
  void changed();

 protected:
  /// Reads everything anew. @pre there is a consultation
  virtual void update() = 0;

 private:
  void refresh();

  Consultation* m_consultation = nullptr;
};

}  // namespace calcar::ui
