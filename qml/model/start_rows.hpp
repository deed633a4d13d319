#pragma once

#include <vector>

#include "engine/consultation/journal.hpp"
#include "integrations/store/consultations.hpp"
#include "integrations/workplace/desk.hpp"
#include "qml/model/start_page.hpp"

namespace calcar::ui {

// What the start page reads, on the thread of the desk.

/// The consultations that were worked on last, each with its latest visit.
[[nodiscard]] engine::Result<std::vector<StartRow>> recentRows(workplace::Desk& desk, std::size_t most);
[[nodiscard]] engine::Result<std::vector<StartRow>> peopleRows(workplace::Desk& desk,
                                                               const std::string& words);
/// The consultations of one person, the latest first.
[[nodiscard]] engine::Result<std::vector<StartRow>> complaintRows(workplace::Desk& desk,
                                                                  const std::string& person);

/// An invented person can be told by it wherever they appear.
inline constexpr const char* kInvented = "invented example";

/// Stores it unless it is there. @returns the consultation
[[nodiscard]] engine::Result<std::string> takeInExample(workplace::Desk& desk, engine::Episode episode);

}  // namespace calcar::ui
