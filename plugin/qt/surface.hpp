#pragma once

#include <memory>
#include <set>
#include <string>

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QQuickItem>
#include <QString>

#include "engine/result.hpp"
#include "plugin/setup/workplace_setup.hpp"
#include "qml/language.hpp"
#include "qml/model/front_door.hpp"
#include "qml/model/settings.hpp"

namespace calcar::host {

/// The window's contents inside somebody else's window: what plugin and panel share.
class Surface : public QObject {
  Q_OBJECT

 public:
  /// @errors  as `window::doorSetup` has them
  [[nodiscard]] static engine::Result<std::unique_ptr<Surface>> make(const setup::WorkplaceOptions& options,
                                                                     const QString& settingsFile,
                                                                     const std::string& registration = {});
  ~Surface() override;

  [[nodiscard]] QQuickItem* item() const { return m_item; }
  [[nodiscard]] QQmlEngine& engine() { return m_engine; }
  [[nodiscard]] ui::FrontDoor& door() { return *m_door; }

  /// Tries to open the store without anybody typing.
  void begin();
  /// @errors  those of `setup::readContext`
  [[nodiscard]] engine::Result<void> showContext(const QByteArray& json);
  void setScheme(ui::Settings::Scheme scheme) { m_settings.setScheme(scheme); }
  void setScale(int percent) { m_settings.setScale(percent); }
  void setLanguage(const QString& language) { m_language.use(language); }
  [[nodiscard]] bool isStored() const;
  /// The consultation that is open, as the store names it; empty when none is.
  [[nodiscard]] QString openConsultation() const;
  void leave();

 signals:
  void contextOpened();
  void contextRefused(const QString& why);
  void documentSigned(const QByteArray& pdf, const QString& kind, const QString& number);
  void openChanged();

 private:
  Surface(ui::DoorSetup setup, const QString& settingsFile);
  void watchWorkplace();
  void watchConsultation();
  void handOutSigned();

  ui::Settings m_settings;
  std::unique_ptr<ui::FrontDoor> m_door;
  QQmlEngine m_engine;
  ui::Language m_language;
  QPointer<QQuickItem> m_item;
  QPointer<ui::Workplace> m_workplace;
  std::set<std::string> m_handedOut;  ///< numbers of documents
};

}  // namespace calcar::host
