#pragma once

#include <QPointer>
#include <QString>
#include <qqmlintegration.h>

#include "engine/knowledge/pack_generated.h"
#include "qml/figures/painted.hpp"
#include "qml/model/consultation.hpp"

namespace calcar::ui {

/// A drawing of the pack: how a test is done, how an exercise goes. As large as fits, in the middle of the
/// item; empty where the pack has none.
class DrawingItem : public calcar::ui::Painted {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(calcar::ui::Consultation* consultation READ consultation WRITE setConsultation NOTIFY
                 consultationChanged REQUIRED FINAL)
  Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY kindChanged FINAL)
  Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL)
  Q_PROPERTY(bool mirrored READ mirrored WRITE setMirrored NOTIFY mirroredChanged FINAL)
  Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY darkChanged FINAL)
  Q_PROPERTY(bool hasDrawing READ hasDrawing NOTIFY drawingChanged FINAL)
  Q_PROPERTY(QString alternative READ alternative NOTIFY drawingChanged FINAL)
  Q_PROPERTY(double ratio READ ratio NOTIFY drawingChanged FINAL)

 public:
  explicit DrawingItem(QQuickItem* parent = nullptr);

  [[nodiscard]] Consultation* consultation() const { return m_consultation; }
  void setConsultation(Consultation* consultation);
  [[nodiscard]] QString kind() const { return m_kind; }  ///< `exercise` or `finding`
  void setKind(const QString& kind);
  [[nodiscard]] QString name() const { return m_name; }  ///< its id
  void setName(const QString& name);
  [[nodiscard]] bool mirrored() const { return m_mirrored; }  ///< the left side works
  void setMirrored(bool mirrored);
  [[nodiscard]] bool dark() const { return m_dark; }
  void setDark(bool dark);
  [[nodiscard]] bool hasDrawing() const { return drawing() != nullptr; }
  [[nodiscard]] QString alternative() const;  ///< what it shows, for those who do not see it
  [[nodiscard]] double ratio() const;         ///< height for a width of 1; 0 without a drawing

  void paint(QPainter* painter) override;

 signals:
  void consultationChanged();
  void kindChanged();
  void nameChanged();
  void mirroredChanged();
  void darkChanged();
  void drawingChanged();

 private:
  [[nodiscard]] const pack::Drawing* drawing() const;
  void change();

  QPointer<Consultation> m_consultation;
  QString m_kind;
  QString m_name;
  bool m_mirrored = false;
  bool m_dark = false;
};

}  // namespace calcar::ui
