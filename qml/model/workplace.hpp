#pragma once

#include <memory>

#include <QObject>
#include <QString>
#include <qqmlintegration.h>

#include "qml/model/consultation.hpp"
#include "qml/model/desk_thread.hpp"
#include "qml/model/settings.hpp"

namespace calcar::ui {

/// One workplace in front of a window: opens consultations and holds the one that is open.
class Workplace : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The program makes the workplace")

  Q_PROPERTY(calcar::ui::Consultation* consultation READ consultation NOTIFY consultationChanged FINAL)
  Q_PROPERTY(calcar::ui::Settings* settings READ settings CONSTANT FINAL)
  Q_PROPERTY(QString trouble READ trouble NOTIFY troubleChanged FINAL)

 public:
  Workplace(std::shared_ptr<DeskThread> desk, Settings* settings,
            workplace::Clock clock = workplace::localNow, QObject* parent = nullptr);
  ~Workplace() override;

  [[nodiscard]] Consultation* consultation() const { return m_consultation.get(); }
  [[nodiscard]] Settings* settings() const { return m_settings; }
  [[nodiscard]] QString trouble() const { return m_trouble; }
  [[nodiscard]] const std::shared_ptr<DeskThread>& desk() const { return m_desk; }
  [[nodiscard]] const workplace::Clock& clock() const { return m_clock; }

  /// Opens it as it was left, and begins a visit where none is open.
  /// @param source  where the patient came from, in words
  Q_INVOKABLE void open(const QString& consultation, const QString& source);
  /// A new consultation of a person of the store.
  Q_INVOKABLE void begin(const QString& person, const QString& source);
  Q_INVOKABLE void close();
  /// The host shows somebody else, and that one is to be opened in the place of the one that is open.
  Q_INVOKABLE void park() { emit parkWanted(); }
  /// After much was let go: what is free goes back to the system, as soon as it is deleted.
  Q_INVOKABLE void giveMemoryBack();

 signals:
  void consultationChanged();
  void troubleChanged();
  void parkWanted();

 private:
  struct Entered {
    engine::ContextToken token;
    engine::Snapshot snapshot;
  };
  using Enter = std::function<engine::Result<workplace::Opened>(workplace::Desk&)>;
  void enter(Enter enter, const QString& source);
  void setTrouble(const QString& trouble);

  std::shared_ptr<DeskThread> m_desk;
  Settings* m_settings;
  workplace::Clock m_clock;
  std::unique_ptr<Consultation> m_consultation;
  QString m_trouble;
};

}  // namespace calcar::ui
