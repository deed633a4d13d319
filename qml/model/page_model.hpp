#pragma once

#include <QObject>
#include <qqmlintegration.h>

#include "qml/model/consultation.hpp"

namespace calcar::ui {

/// What view models of one page share: the consultation they are about, and reading it anew when it changes,
/// as long as somebody looks. To be named in full where something derives from it: the registration of QML
/// types finds it by no other name.
class PageModel : public QObject {
  Q_OBJECT
  QML_ANONYMOUS

  Q_PROPERTY(calcar::ui::Consultation* consultation READ consultation WRITE setConsultation NOTIFY
                 consultationChanged REQUIRED FINAL)
  Q_PROPERTY(bool isShown READ isShown WRITE setIsShown NOTIFY isShownChanged FINAL)

 public:
  /// Which changes of a consultation make a view model read it anew.
  enum class Reads { Nothing, Record, Assessment, Everything };

  explicit PageModel(QObject* parent = nullptr, Reads reads = Reads::Everything)
      : QObject(parent), m_reads(reads) {}

  [[nodiscard]] Consultation* consultation() const { return m_consultation; }
  void setConsultation(Consultation* consultation);
  /// Nothing is read while nobody looks; what changed meanwhile is read when somebody does.
  [[nodiscard]] bool isShown() const { return m_isShown; }
  void setIsShown(bool isShown);

 signals:
  void consultationChanged();
  void isShownChanged();
  void changed();

 protected:
  /// Reads everything anew. @pre there is a consultation
  virtual void update() = 0;
  /// Calls `update` and tells of it, now or when it is shown; not without a consultation.
  void refresh();

 private:
  Reads m_reads;
  Consultation* m_consultation = nullptr;
  bool m_isShown = true;
  bool m_isStale = false;
};

}  // namespace calcar::ui
