#pragma once

#include <memory>
#include <string>

#include <QTemporaryDir>

#include "engine/episode/episode.hpp"
#include "qml/model/settings.hpp"
#include "qml/model/workplace.hpp"

namespace calcar::tests {

/// A bundled example: `femoral-neck-stress`, `gluteal-tendinopathy` or `labral`.
[[nodiscard]] engine::Episode exampleCase(const std::string& name);

/// A workplace on a store of its own, which goes with it. Its clock stands a quarter of an hour after the
/// visits of the examples.
class TestWorkplace {
 public:
  TestWorkplace();
  ~TestWorkplace();

  [[nodiscard]] ui::Workplace& workplace() const { return *m_workplace; }
  [[nodiscard]] ui::Settings& settings() { return *m_settings; }
  [[nodiscard]] ui::DeskThread& desk() { return *m_desk; }
  [[nodiscard]] QString folder() const { return m_folder.path(); }

  /// Stores a case and opens it. @returns the open consultation, assessed
  ui::Consultation& open(const engine::Episode& episode);
  /// A person about whom nothing is known yet.
  ui::Consultation& openNew();
  /// Waits until the open consultation is stored and assessed.
  void settle();

 private:
  void waitForConsultation();

  QTemporaryDir m_folder;
  std::unique_ptr<ui::Settings> m_settings;
  std::shared_ptr<ui::DeskThread> m_desk;
  std::unique_ptr<ui::Workplace> m_workplace;
};

}  // namespace calcar::tests
