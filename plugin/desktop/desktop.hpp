#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QByteArray>
#include <QObject>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QString>
#include <QTemporaryDir>

#include "integrations/workplace/patient_context.hpp"
#include "plugin/desktop/single_instance.hpp"
#include "plugin/setup/exit_code.hpp"
#include "qml/language.hpp"
#include "qml/model/front_door.hpp"
#include "qml/model/settings.hpp"

namespace calcar::desktop {

/// The program with its window.
class Desktop : public QObject {
  Q_OBJECT

 public:
  Desktop(ui::DoorSetup setup, const QString& settingsFile, QObject* parent = nullptr);
  ~Desktop() override;

  /// Shows the window. @returns whether it could be made
  [[nodiscard]] bool show();
  void raise();
  /// Opens the patient that another program shows. @param answer  told once what became of it
  void openContext(workplace::PatientContext context, std::function<void(Taken)> answer);
  /// In a store made for it: opens an invented case.
  void openExample(const QString& key);
  /// Takes a picture of the window once nothing moves any more, and ends.
  void takePicture(const QString& file);

  [[nodiscard]] ui::FrontDoor& door() { return *m_door; }
  [[nodiscard]] QQuickWindow* window() const { return m_window; }
  /// 3 when the patient it was started for was refused, and nothing else was opened since.
  [[nodiscard]] setup::ExitCode exitCode() const { return m_exitCode; }

 private:
  void takeLanguage();
  void answer(Taken taken);
  void lookForPicture(const QString& file);
  /// Says, where the category `calcar.start` is logged, when the first frame and the first usable one are
  /// shown.
  void tellFrames();
  /// Nothing is awaited: the start page is there, or the consultation with its assessment.
  [[nodiscard]] bool isUsable() const;

  ui::Settings m_settings;
  std::unique_ptr<ui::FrontDoor> m_door;
  QQmlApplicationEngine m_engine;
  ui::Language m_language;
  QQuickWindow* m_window = nullptr;
  std::function<void(Taken)> m_answer;
  setup::ExitCode m_exitCode = setup::ExitCode::Done;
  std::optional<QString> m_taken;  ///< language
  int m_quietLooks = 0;
  bool m_isAwaited = false;  ///< a consultation is to be open before a picture is taken
};

}  // namespace calcar::desktop
