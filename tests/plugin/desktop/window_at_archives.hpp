#pragma once

#include <memory>

#include <gtest/gtest.h>

#include <QString>

#include "engine/episode/episode.hpp"
#include "plugin/desktop/desktop.hpp"
#include "tests/plugin/support/gate.hpp"
#include "tests/plugin/support/own_workplace.hpp"
#include "tests/qml/support/qml_messages.hpp"

namespace calcar::desktop {

/// The program with its window, on a store of its own, whose archives are real: `hospital` and `web` are
/// Orthanc, `radiology` is dcmqrscp. Between them and the window stand gates.
class WindowAtArchives : public ::testing::Test {
 protected:
  WindowAtArchives();
  ~WindowAtArchives() override;

  [[nodiscard]] ui::Consultation& consultation() { return *m_desktop->door().workplace()->consultation(); }
  /// Stores a case and opens it, at a clock of the day of its visit.
  void open(const engine::Episode& episode);
  void show(const QString& page);
  /// Another file of the user's settings, which nobody else can write.
  void write(const QString& name, const QByteArray& content) const;

  /// Clicks what has this accessible name as soon as it is there.
  void click(const QString& name);
  void fill(const QString& field, const QString& words);
  [[nodiscard]] bool sees(const QString& name) const;
  /// Whether it is soon read somewhere on the screen.
  [[nodiscard]] bool reads(const QString& words, int milliseconds = 30'000) const;
  [[nodiscard]] QString texts() const;
  /// A picture of the window, into the folder $CALCAR_TEST_PICTURES where that is set.
  void picture(const QString& name) const;

  /// Asks an archive on the page of imaging.
  void ask(const QString& archive);

  testing::Gate m_hospital;
  testing::Gate m_radiology;
  testing::Gate m_web;

 private:
  void configure() const;

  testing::OwnWorkplace m_place;
  tests::QmlMessages m_messages;
  std::unique_ptr<Desktop> m_desktop;
};

}  // namespace calcar::desktop
